"""The weights of the story verdict: logistic regression.

Made by `benchmarks/fit_grouping.py`: pairs of news within a language and across, each with an
encoder's say and without. A row holds the weights of casts (cosine, share), titles and leads, 0 for
what is not known or not asked, and the bias.
"""

Weights = tuple[float, float, float, float, float]

WITHIN: Weights = (0, 5.0542, 7.575, 0, -6.015)
WITHIN_LED: Weights = (0, 3.2852, 4.8889, 6.6783, -8.4357)
ACROSS: Weights = (18.747, 0, 0, 0, -7.578)
ACROSS_LED: Weights = (8.7083, 0, 0, 10.497, -9.005)
