"""How good hexapla's analysis is: measured on a kit of texts with gold, beside baselines.

`python -m benchmarks.quality --help` tells how to run it; `docs/quality.md` holds its figures.
"""
