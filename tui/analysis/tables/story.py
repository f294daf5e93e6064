"""The weights of the story verdict: logistic regression, one a feature, the bias last.

Made by `benchmarks/fit_grouping.py`: pairs people judged the same story or not.
"""

WITH_LEAD: tuple[float, ...] = (
    -3.0571,
    2.4713,
    4.0361,
    -0.56576,
    0.67787,
    0.78869,
    0.18641,
    -0.59271,
    -0.56923,
    7.9483,
    -5.675,
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
