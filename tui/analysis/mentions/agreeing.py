"""One text calls one thing by one name: places of the same form settle their label together."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.analysis.names.words import PINYIN_SURNAMES

Chances = Mapping[str, float]

# Half a place's own evidence, half that of all places of its form: with all of the form's, one
# wrong capital at a sentence's start would carry every other place along.
_OWN = 0.5
# Of a surname alone whose full name the text has, a quarter: that it is a name is known already.
_OWN_OF_FAMILY = 0.25


def _groups(forms: Sequence[tuple[str, ...]], chances: Sequence[Chances]) -> list[str]:
    """The name of each place's group: its form, or the person's whose surname alone it is."""
    families: dict[str, str] = {}
    for form, chance in zip(forms, chances, strict=True):
        others = (value for label, value in chance.items() if label not in {"PER", "O"})
        if 2 <= len(form) <= 3 and chance.get("PER", 0.0) > max(others, default=0.0):
            east = form[0].lower() in PINYIN_SURNAMES
            families[form[0] if east else form[-1]] = " ".join(form)
    return [families.get(form[0], form[0]) if len(form) == 1 else " ".join(form) for form in forms]


def _pooled(chances: Sequence[Chances]) -> dict[str, float]:
    """Geometric means, which take the places for witnesses that are not independent."""
    means = {
        label: math.exp(sum(math.log(max(one[label], 1e-6)) for one in chances) / len(chances))
        for label in chances[0]
    }
    total = sum(means.values())
    return {label: value / total for label, value in means.items()}


def settle(forms: Sequence[tuple[str, ...]], chances: Sequence[Chances]) -> list[dict[str, float]]:
    """The chances of each place after all places of one form (its words) were heard.

    That it is a mention at all: half from the place, half from all; of a surname whose full name
    the text has, more from that. What label: from the fullest form the text has, because 'Xi'
    alone looks like anything. Each sums to 1.
    """
    names = _groups(forms, chances)
    members: defaultdict[str, list[tuple[int, Chances]]] = defaultdict(list)
    for name, form, chance in zip(names, forms, chances, strict=True):
        members[name].append((len(form), chance))
    common: dict[str, dict[str, float]] = {}
    labels: dict[str, dict[str, float]] = {}
    for name, group in members.items():
        fullest = max(length for length, _ in group)
        full = [chance for length, chance in group if length == fullest]
        family = len(full) < len(group)
        common[name] = _pooled(full if family else [chance for _, chance in group])
        labels[name] = _pooled(full)
    settled = []
    for name, form, chance in zip(names, forms, chances, strict=True):
        own = _OWN if name == " ".join(form) else _OWN_OF_FAMILY
        nothing = own * chance["O"] + (1 - own) * common[name]["O"]
        some = max(1e-9, 1.0 - labels[name]["O"])
        settled.append(
            {
                label: nothing if label == "O" else (1.0 - nothing) * value / some
                for label, value in labels[name].items()
            }
        )
    return settled
