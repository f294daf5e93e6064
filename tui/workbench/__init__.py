"""One open corpus with its catalogue, its facts and its annotations: what the browser and the
command line both work on. Here, and only here, corpus, analysis and annotation meet.
"""
