"""The weights of the story verdict: logistic regression.

Made by `benchmarks/fit_grouping.py`: pairs of news within a language and across, each with an
encoder's say and without. A row holds the weights of casts, titles and leads, 0 for what is not
known, and the bias.
"""

Weights = tuple[float, float, float, float]

WITHIN: Weights = (5.4146, 7.7053, 0, -5.6826)
WITHIN_LED: Weights = (2.5926, 5.1176, 6.7199, -8.0213)
ACROSS: Weights = (17.441, 0, 0, -7.2046)
ACROSS_LED: Weights = (7.3165, 0, 10.418, -8.4856)
