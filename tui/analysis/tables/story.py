"""The weights of the story verdict: logistic regression, one weight a feature, then the bias.

Fitted to pairs people judged the same story or not. With leads, a missed story counted twice in
the fit, and the bias was raised by .19 after it, as far as articles of one topic stay apart.
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
