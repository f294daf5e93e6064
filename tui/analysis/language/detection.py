"""From the text to a guess: scripts first, then detectors from cheap to dear."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.analysis.cldr import language_code
from tui.analysis.facts import UNDETERMINED, Guess
from tui.analysis.language import scripts
from tui.analysis.language.chinese import (
    CANTONESE_SHARE,
    SIMPLIFIED,
    cantonese_share,
    may_be_either,
    script_subtag,
)
from tui.analysis.language.detectors import NAMES
from tui.analysis.language.evidence import Answer, gather, hear, known, third_opinion
from tui.analysis.language.tags import TWINS, canonical, confusable, primary
from tui.analysis.language.telltales import groups_of
from tui.analysis.language.weighing import CLAIM, EXPECTED, calibrated, reconsider, weigh
from tui.analysis.tables.likeness import USUAL

CUT = 1_500
"""Code points that are looked at, a third each from start, middle and end: more changes no answer
and costs time."""
SURE = 0.85
"""The confidence from which a badge carries no `?`: what says so is right 98 times in 100."""
DOUBT = 0.9
"""The probability under which a third opinion is worth its time, and the least it must give the
second language: below, nothing langdetect says would turn it."""
RIVAL = 0.02
CLEAR = 0.995
"""The confidence where cld2 alone settles it: of 3,000 such headlines and sentences in 113
languages, 12 were in another one."""
CLEAR_LETTERS = 20
CLEAR_SHARE = 0.9
CLEAR_LIKENESS = -0.25
"""What it takes for that: three words, hardly any of which speak for another language, and a score
of four fifths of what cld2 usually gives the language's news."""
AGREED = 0.99
"""The confidence where cld2 and py3langid settle it: 998 of 1,000 such texts were right."""
AGREED_SHARE = 0.66
AGREED_CLD2 = -0.4
AGREED_LANGID = -0.3
"""What it takes for that: the likelier by far to both, and as like its news to both as a text full
of names still is."""
GUESSED = 0.05
"""The confidence under which no language is named: 'none that I know' is the likelier by far."""
BY_SCRIPT = 0.995
"""The confidence where the script alone tells the language; the rest is for what nobody listed."""
EITHER = 0.75
"""The confidence in Mandarin for a line in traditional characters without a word of grammar: of
such headlines as many came from Hong Kong as from Taiwan, but more is written in Mandarin."""
MUCH_CHINESE = 60
"""Characters from which a text without one is a list, not a headline."""
KANA = 0.05
"""The share of kana that makes a text Japanese: Chinese texts quote a name in kana at most."""
SHOWN = 3
"""How many alternatives a guess names, and the probability each needs."""
WORTH_NAMING = 0.01
FEW_LETTERS = 5
"""Letters of a script without spaces under which nothing is said."""

PART = 0.15
"""The share of its letters from which a language counts as one of a mixed text's."""
PART_LETTERS = 50
"""Letters it needs for that: a sentence."""
KNOWN = 0.7
"""The share that its languages together have to have: lines in a language nobody knows look like
several."""
BY_LINES = 0.95
"""The confidence in the languages of a text whose lines are sure of theirs, one by one."""
PARTS = 24
"""How many lines of a text that may be mixed are looked at, spread evenly, and how long they are
at least."""
PART_LEAST = 25

_NOT_PROSE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\d_]+")
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]"
)
UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})


def detect(
    text: str,
    *,
    claim: str | None = None,
    expected: Sequence[str] = (),
    detectors: Sequence[str] | None = None,
    sure: float = SURE,
) -> Guess:
    """What language a text is in, as a BCP-47 tag, and how sure that is.

    `confidence` is calibrated: of the texts that get .9, nine in ten are right. `uncertain` marks
    what is under `sure`, and then `alternatives` say what else it may be, above all in groups as
    sr, hr and bs that hardly differ. `mixed` names the languages of a text whose lines are in
    several. Chinese carries its script (zh-Hans, zh-Hant) where a character shows it.

    `claim` is what the text's record says; it makes that language likelier and is overruled by a
    clear text. `expected` are the languages of the corpus. `detectors` limits whom to ask (`cld2`,
    `langid`, `langdetect`); one that is not installed is passed over. A text without letters, or
    of one word in a script that many languages share, is `und` with confidence 0. Never raises;
    deterministic; the time doesn't grow with the text.
    """
    names = NAMES if detectors is None else tuple(detectors)
    looked_at = prose(sample(text))
    shares, letters = scripts.survey(looked_at)
    if shares.keys() >= {"Latn", "Cyrl"}:
        looked_at = scripts.untangled(looked_at)
        shares, letters = scripts.survey(looked_at)
    if not shares:
        return Guess(UNDETERMINED, 0.0, uncertain=True)
    bonus = _bonus(claim, expected, next(iter(shares)))
    guess, several = _guess(looked_at, shares, letters, bonus, names)
    if sure != SURE and guess.tag != UNDETERMINED:
        guess = replace(guess, uncertain=guess.confidence < sure)
    if several and guess.tag != UNDETERMINED:
        mixed = _mixed(text, guess.tag, names)
        if mixed:
            others = tuple(pair for pair in guess.alternatives if pair[0] != mixed[0])
            confidence = max(guess.confidence, BY_LINES)
            return Guess(mixed[0], confidence, confidence < sure, others, mixed)
    return guess


def sample(text: str) -> str:
    """The text itself, or three cuttings of a long one."""
    if len(text) <= CUT:
        return text
    part = CUT // 3
    middle = (len(text) - part) // 2
    return "\n".join((text[:part], text[middle : middle + part], text[-part:]))


def prose(text: str) -> str:
    """Without addresses, digits and what no detector takes; a text in capitals in small letters."""
    plain = _UNPRINTABLE.sub(" ", _NOT_PROSE.sub(" ", text))
    return plain.lower() if plain.isupper() else plain


def _guess(
    text: str,
    shares: Mapping[str, float],
    letters: int,
    bonus: Mapping[str, float],
    names: Sequence[str],
) -> tuple[Guess, bool]:
    """The guess for a text, and whether it looks like more than one language."""
    main = next(iter(shares))
    several = any(share >= PART for script, share in shares.items() if script not in kin(main))
    if several:
        text = in_script(text, main)
        letters = scripts.survey(text)[1]
    known = by_script(text, shares, bonus)
    if known is not None:
        own = sum(share for script, share in shares.items() if script in kin(main))
        short = letters < FEW_LETTERS or own < 1 / 2
        if known == "zh-Hant" and letters < MUCH_CHINESE and may_be_either(text) and not bonus:
            return Guess(known, EITHER, EITHER < SURE, (("yue", round(1 - EITHER, 3)),)), several
        return Guess(known, 0.5 if short else BY_SCRIPT, uncertain=short), several
    if len(text.split()) < 2 and main not in UNSPACED:
        return Guess(UNDETERMINED, 0.0, uncertain=True), False
    odds, parted = _odds(text, main, letters, names, bonus)
    ranked = _ranked(odds)
    best = [(tag, share) for tag, share in ranked if tag != UNDETERMINED]
    several = several or parted
    if not best or best[0][1] < GUESSED:
        others = tuple((t, round(p, 3)) for t, p in best[:SHOWN] if p >= WORTH_NAMING)
        return Guess(UNDETERMINED, 0.0, uncertain=True, alternatives=others), several
    tag, confidence = best[0]
    others = tuple((t, round(p, 3)) for t, p in best[1 : 1 + SHOWN] if p >= WORTH_NAMING)
    return Guess(tag, round(confidence, 4), confidence < SURE, others), several


def _odds(
    text: str, script: str, letters: int, names: Sequence[str], bonus: Mapping[str, float]
) -> tuple[Mapping[str, float], bool]:
    """The probability of each candidate, and whether the text looks like more than one language.

    cld2, the fastest, is believed alone where a text is as like a language without near kin as
    news in it is. langdetect, the slowest, is asked where the others leave doubt between two
    languages that it knows; it speaks for them all where neither is there.
    """
    answers = {"cld2": hear("cld2", names, text, script)}
    clear = _clear(answers["cld2"], letters)
    if clear is not None:
        return {clear: CLEAR, UNDETERMINED: 1 - CLEAR}, False
    answers["langid"] = hear("langid", names, text, script)
    clear = _agreed(answers["cld2"], answers["langid"], letters)
    if clear is not None:
        return {clear: AGREED, UNDETERMINED: 1 - AGREED}, False
    alone = not any(answer.languages for answer in answers.values())
    if alone:
        answers = {"langdetect": hear("langdetect", names, text, script)}
    evidence = gather(text, script, letters, answers)
    odds = weigh(evidence, bonus)
    if not alone and torn(odds, names):
        odds = reconsider(odds, third_opinion(text, odds), evidence.asked)
    return calibrated(odds, evidence), evidence.parted


def _clear(cld2: Answer, letters: int) -> str | None:
    """The language that cld2 alone settles; None where it takes more to be sure."""
    tag = _nearly_all(cld2, letters)
    if tag is None or tag not in USUAL or confusable(tag):
        return None
    return tag if cld2.likeness.get(tag, 0.0) >= CLEAR_LIKENESS else None


def _agreed(cld2: Answer, langid: Answer, letters: int) -> str | None:
    """The language that both settle, if no telltale word could speak against it."""
    tag = _nearly_all(cld2, letters)
    if tag is None or groups_of(tag) or tag in TWINS or langid.said.get(tag, 0.0) < AGREED_SHARE:
        return None
    likeness = cld2.likeness.get(tag, 0.0), langid.likeness.get(tag, 0.0)
    return tag if likeness[0] >= AGREED_CLD2 and likeness[1] >= AGREED_LANGID else None


def _nearly_all(cld2: Answer, letters: int) -> str | None:
    """The language in which cld2 finds nearly all of a text that is more than a name."""
    if letters < CLEAR_LETTERS or not cld2.said:
        return None
    tag = max(cld2.said, key=lambda t: (cld2.said[t], t))
    return tag if cld2.said[tag] >= CLEAR_SHARE else None


def torn(odds: Mapping[str, float], names: Sequence[str]) -> bool:
    """Whether nothing is sure and langdetect knows both of the likeliest languages."""
    leaders = [pair for pair in _ranked(odds) if pair[0] != UNDETERMINED][:2]
    if len(leaders) < 2 or leaders[0][1] >= DOUBT or leaders[1][1] < RIVAL:
        return False
    return known("langdetect", names).issuperset(tag for tag, _ in leaders)


def _ranked(odds: Mapping[str, float]) -> list[tuple[str, float]]:
    """The candidates, likeliest first."""
    return sorted(odds.items(), key=lambda item: (-item[1], item[0]))


def in_script(text: str, main: str) -> str:
    """The words that begin in the main script: detectors are misled by a second one's."""
    own = kin(main)
    return " ".join(word for word in text.split() if scripts.script_of(word[0]) in {*own, None})


def kin(script: str) -> frozenset[str]:
    """The scripts that one text in a language may use beside its main one."""
    japanese = frozenset({"Hani", "Hira", "Kana"})
    return japanese if script in japanese else frozenset({script})


def by_script(text: str, shares: Mapping[str, float], bonus: Mapping[str, float]) -> str | None:
    """The language that the script alone shows; None where several share it."""
    main = next(iter(shares))
    if shares.get("Hira", 0.0) + shares.get("Kana", 0.0) >= KANA and main in kin("Hani"):
        return "ja"
    if main == "Hani" and bonus.get("ja", 0.0) >= CLAIM and not SIMPLIFIED.intersection(text):
        return "ja"
    if main == "Hani":
        needed = CANTONESE_SHARE / 2 if "yue" in bonus else CANTONESE_SHARE
        return "yue" if cantonese_share(text) >= needed else "zh" + script_subtag(text)
    return scripts.ONLY.get(main)


def _bonus(claim: str | None, expected: Sequence[str], script: str) -> Mapping[str, float]:
    """By tag, what the record and the corpus add to a language's log-odds."""
    bonus: dict[str, float] = {}
    for tag in expected:
        bonus[_language(tag)] = EXPECTED
    if claim:
        claimed = _language(claim)
        bonus[claimed] = bonus.get(claimed, 0.0) + CLAIM
    return {t: w for t, w in bonus.items() if t != UNDETERMINED and scripts.allows(script, t)}


def _language(code: str) -> str:
    """The tag of a language that a person named: by `nl`, `nl_BE`, or with three letters."""
    return canonical(primary(language_code(code)))


def _mixed(text: str, main: str, names: Sequence[str]) -> tuple[str, ...]:
    """The languages of a text's lines, by share; empty when one has nearly all of it."""
    rows = [line for line in text[: 40 * CUT].split("\n") if len(line.strip()) >= PART_LEAST]
    rows = rows[:: -(-len(rows) // PARTS)] if rows else []
    shares: dict[str, int] = {}
    total = 0
    for row in rows:
        line = prose(row[:CUT])
        scripts_here, size = scripts.survey(line)
        if not scripts_here:
            continue
        total += size
        guess, _ = _guess(line, scripts_here, size, {}, names)
        if not guess.uncertain:
            alike = primary(main) in confusable(guess.tag) or primary(main) == primary(guess.tag)
            tag = main if alike else guess.tag
            shares[tag] = shares.get(tag, 0) + size
    parts = [tag for tag, n in shares.items() if n >= PART_LETTERS and n >= PART * total]
    known = sum(shares[tag] for tag in parts) >= KNOWN * total
    return tuple(sorted(parts, key=lambda t: -shares[t])) if len(parts) > 1 and known else ()
