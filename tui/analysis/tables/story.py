"""The weights of the story verdict: logistic regression, one a feature, the bias last.

Made by `benchmarks/fit_grouping.py`: pairs people judged the same story or not.
"""

WITH_LEAD: tuple[float, ...] = (
    -4.3137,
    3.1798,
    4.9096,
    -0.47049,
    0.73459,
    0.87484,
    0.23757,
    -0.71148,
    -0.68939,
    8.3479,
    -4.7895,
)
WITHOUT_LEAD: tuple[float, ...] = (
    -5.3567,
    5.4111,
    5.9125,
    0.70305,
    0.25629,
    1.0683,
    0.3731,
    -0.55188,
    -0.78887,
    -3.5427,
)
