"""One open corpus with its catalogue, its facts and its annotations.

What the browser and the command line both work on: the only room where corpus, analysis and
annotation meet.
"""
