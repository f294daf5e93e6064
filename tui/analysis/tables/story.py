"""The weights of the story verdict: logistic regression, one weight a feature, then the bias.

Fitted to pairs people judged the same story or not; with leads, a missed story costs 2.4 times a
wrong one.
"""

WITH_LEAD: tuple[float, ...] = (
    -1.7398,
    -2.3423,
    3.5742,
    -0.44004,
    1.8549,
    0.098669,
    -0.24788,
    0.21237,
    -0.37082,
    7.8855,
    -3.36,
)
WITHOUT_LEAD: tuple[float, ...] = (
    -1.8769,
    -0.31926,
    4.4932,
    0.6428,
    1.2617,
    0.28174,
    -0.015524,
    0.12813,
    -0.36627,
    -2.1586,
)
