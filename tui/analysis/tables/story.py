"""The weights of the story verdict: logistic regression.

Made by `benchmarks/fit_grouping.py`: pairs people judged the same story or not. Each row holds the
weights of casts, titles and leads, 0 for what is not known, and the bias.
"""

Weights = tuple[float, float, float, float]

BARE: Weights = (7.9427, 0, 0, -4.1648)
TITLED: Weights = (4.0766, 7.9832, 0, -4.9596)
LED: Weights = (2.6751, 0, 9.2766, -6.7427)
TITLED_AND_LED: Weights = (1.9456, 4.844, 6.6157, -6.8954)
