"""The weights of the story verdict: logistic regression.

Made by `benchmarks/fit_grouping.py`: pairs of news within a language and across, each with an
encoder's say and without. A row holds the weights of casts, titles and leads, 0 for what is not
known, and the bias.
"""

Weights = tuple[float, float, float, float]

WITHIN: Weights = (5.8353, 7.5922, 0, -5.757)
WITHIN_LED: Weights = (2.9011, 5.0998, 6.584, -8.0176)
ACROSS: Weights = (18.573, 0, 0, -7.5817)
ACROSS_LED: Weights = (8.6793, 0, 10.483, -9.0079)
