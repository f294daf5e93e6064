"""From the features of a shape to the chance that it is a mention, and of what label."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tui.analysis.tables import read

LABELS = ("PER", "ORG", "LOC", "EVT", "DATE", "MISC")
"""The labels hexapla itself knows; a person's own labels are matched to them by name."""

# How other schemes call the same (spaCy and OntoNotes, brat, IOB of several corpora).
_ALSO: Mapping[str, frozenset[str]] = {
    "PER": frozenset({"PERSON", "PERS", "PEOPLE"}),
    "ORG": frozenset({"ORGANIZATION", "ORGANISATION", "COMPANY"}),
    "LOC": frozenset({"LOCATION", "GPE", "PLACE", "GEO"}),
    "EVT": frozenset({"EVENT"}),
    "DATE": frozenset({"TIME"}),
    "MISC": frozenset({"OTHER", "OTH", "PRO", "PRODUCT"}),
}


# 'Mme', 'Herr', 'Pak' stand before a person's name and little else. The corpora that count them
# into the name hide that from the fit, and the others have too few; so two parts in three are set.
_ADDRESSED = 0.67


def own_labels(labels: Sequence[str]) -> dict[str, str]:
    """Hexapla's label to the person's: {'PER': 'PERSON'}; those without a like are left out."""
    found: dict[str, str] = {}
    for own in LABELS:
        for label in labels:
            if label.upper() == own or label.upper() in _ALSO[own]:
                found.setdefault(own, label)
    return found


@lru_cache(maxsize=1)
def _weights() -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
    """Classes and each feature's weight in each: multinomial logistic regression.

    `benchmarks/fit_mentions.py` fits and measures them; `tables/README.md` has the figures.
    """
    rows = [line.split("\t") for line in read("shapes.tsv").decode().splitlines() if line]
    return tuple(rows[0][1:]), {row[0]: tuple(map(float, row[1:])) for row in rows[1:]}


def chances(features: Sequence[str]) -> dict[str, float]:
    """The chance of each label, and under `O` of none; they sum to 1."""
    classes, weights = _weights()
    sums = list(weights["bias"])
    for feature in features:
        for index, weight in enumerate(weights.get(feature, ())):
            sums[index] += weight
    top = max(sums)
    powers = [math.exp(value - top) for value in sums]
    total = sum(powers)
    found = {name: power / total for name, power in zip(classes, powers, strict=True)}
    if any(feature.startswith("after-honorific") for feature in features):
        found = {name: (1.0 - _ADDRESSED) * chance for name, chance in found.items()}
        found["PER"] += _ADDRESSED
    return found


def verdict(found: Mapping[str, float], own: Mapping[str, str]) -> tuple[str, float] | None:
    """The likeliest of the person's labels and the chance that the span is a mention at all.

    None where hexapla's likeliest label has no like among the person's.
    """
    known = {label: found.get(label, 0.0) for label in own}
    if not known:
        return None
    best = max(known, key=lambda label: known[label])
    rivals = max((p for label, p in found.items() if label not in own and label != "O"), default=0)
    if rivals > known[best]:
        return None
    return own[best], 1.0 - found["O"]
