"""The weights of the story verdict: logistic regression, one weight a feature, then the bias."""

WITH_LEAD = (-0.64242, -0.53868, 3.0677, 0.020617, 0.1037, -0.050308, 0.071126, 7.6468, -6.0569)
WITHOUT_LEAD = (-0.15759, 1.5221, 3.4474, 0.28303, 0.23126, -0.054162, -0.086122, -3.7771)
