"""From the text to a guess: scripts first, then detectors from cheap to dear."""

from collections.abc import Mapping, Sequence

from tui.analysis.facts import UNDETERMINED, Guess
from tui.analysis.language import scripts
from tui.analysis.language.chinese import CANTONESE_SHARE, cantonese_share, script_subtag
from tui.analysis.language.detectors import NAMES, Detector, load
from tui.analysis.language.tags import canonical, primary

CUT = 1_500
"""Code points that are looked at, a third each from start, middle and end."""


def sample(text: str) -> str:
    """The text itself, or three cuttings of a long one."""
    if len(text) <= CUT:
        return text
    part = CUT // 3
    middle = (len(text) - part) // 2
    return "\n".join((text[:part], text[middle : middle + part], text[-part:]))


def detect(
    text: str,
    *,
    claim: str | None = None,
    expected: Sequence[str] = (),
    detectors: Sequence[str] | None = None,
) -> Guess:
    """What language a text is in."""
    looked_at = "".join(c if c.isprintable() else " " for c in sample(text))
    shares = scripts.profile(looked_at)
    if not shares:
        return Guess(UNDETERMINED, 0.0, uncertain=True)
    main = next(iter(shares))
    if main in {"Hira", "Kana"} or shares.get("Hira", 0) + shares.get("Kana", 0) >= 0.05:
        return Guess("ja", 0.99)
    if main == "Hani":
        if cantonese_share(looked_at) >= CANTONESE_SHARE:
            return Guess("yue", 0.9)
        return Guess("zh" + script_subtag(text[:CUT]), 0.99)
    if main in scripts.ONLY:
        return Guess(scripts.ONLY[main], 0.99)
    scores = _scores(looked_at, main, detectors or NAMES)
    for hint in (claim, *expected):
        if hint and canonical(primary(hint)) in scores:
            scores[canonical(primary(hint))] *= 1.5
    total = sum(scores.values())
    ranked = sorted(((tag, s / total) for tag, s in scores.items()), key=lambda item: -item[1])
    if not ranked:
        return Guess(UNDETERMINED, 0.0, uncertain=True)
    tag, confidence = ranked[0]
    if sum(c.isalpha() for c in looked_at) < 12 or " " not in looked_at.strip():
        confidence *= 0.5
    return Guess(tag, confidence, confidence < 0.8, tuple(ranked[1:4]))


def _scores(text: str, script: str, names: Sequence[str]) -> dict[str, float]:
    weights = {"cld2": 1.0, "langid": 1.5, "langdetect": 0.5}
    asked: list[tuple[Detector, Mapping[str, float], float]] = []
    for name in names:
        if name not in weights or (detector := load(name)) is None:
            continue
        tops = {max(p, key=lambda tag: p[tag]) for _, p, _ in asked if p}
        if name == "langdetect" and len(asked) == 2 and len(tops) == 1:
            continue
        given = {t: p for t, p in detector.probabilities(text).items() if scripts.allows(script, t)}
        asked.append((detector, given, weights[name]))
    scores: dict[str, float] = {}
    for tag in {tag for _, given, _ in asked for tag in given}:
        knowing = sum(weight for detector, _, weight in asked if tag in detector.languages)
        said = sum(weight * given.get(tag, 0.0) for _, given, weight in asked)
        scores[tag] = said / (knowing + 0.3)
    return scores
