"""Language tags: one BCP-47 tag a language, whatever a detector calls it."""

from functools import cache

from tui.analysis.facts import UNDETERMINED

__all__ = ["GROUPS", "UNDETERMINED", "canonical", "confusable", "matches", "primary"]

_CALLED = {
    "iw": "he", "hbo": "he", "jw": "jv", "in": "id", "mo": "ro", "no": "nb", "fil": "tl",
    "zh-cn": "zh", "zh-tw": "zh", "zh-Hant": "zh", "wuu": "zh", "arb": "ar", "arz": "ar",
    "ary": "ar", "prs": "fa", "kmr": "ku", "sdh": "ckb", "uzs": "uz", "fuv": "ff", "gug": "gn",
    "kik": "ki", "grc": "el", "bh": "bho", "sh": "sr", "xx-Bugi": "bug", "xx-Goth": "got",
    "tlh": UNDETERMINED, "zzp": UNDETERMINED, "zxx": UNDETERMINED, "un": UNDETERMINED,
}  # fmt: skip
"""What detectors call a language, where that is not its tag: old codes (iw, jw, in, mo), members
folded into what news is written in (Egyptian Arabic into ar, classical Greek into el), signs for
'no language' (zxx, un; Klingon and Pig Latin too)."""


def canonical(code: str) -> str:
    """The BCP-47 tag for a detector's code; `und` for none. Filipino is `tl`, Bokmål `nb`."""
    return _CALLED.get(code, code)


def matches(tag: str, claim: str) -> bool:
    """Whether two tags name one language, whatever script or region they add."""
    return canonical(primary(tag)) == canonical(primary(claim))


def primary(tag: str) -> str:
    """The language subtag: `zh` of `zh-Hans`."""
    return tag.replace("_", "-").partition("-")[0].lower()


GROUPS = (
    frozenset({"sr", "hr", "bs"}),
    frozenset({"id", "ms"}),
    frozenset({"nb", "nn", "da"}),
    frozenset({"cs", "sk"}),
    frozenset({"gl", "pt", "es", "an"}),
    frozenset({"zu", "xh", "ss", "nr", "nd"}),
    frozenset({"st", "tn", "nso"}),
    frozenset({"rw", "rn"}),
    frozenset({"az", "tr", "tk", "crh"}),
    frozenset({"bg", "mk"}),
    frozenset({"fa", "prs"}),
    frozenset({"bo", "dz"}),
    frozenset({"tt", "ba", "kk", "ky"}),
    frozenset({"hi", "mr", "ne", "bho", "mai", "gom", "sa"}),
    frozenset({"bn", "as"}),
    frozenset({"af", "nl", "fy"}),
    frozenset({"en", "pcm", "sco"}),
    frozenset({"de", "gsw", "lb"}),
    frozenset({"mi", "ty", "haw", "sm", "to"}),
    frozenset({"am", "ti"}),
    frozenset({"tl", "war", "ceb", "bcl"}),
    frozenset({"ar", "shi"}),
    frozenset({"fo", "is"}),
    frozenset({"lg", "nyn"}),
)
"""Languages that detectors take for each other, so that both are named when a guess falls here."""

_TWINS = (
    frozenset({"sr", "hr", "bs"}),
    frozenset({"id", "ms"}),
    frozenset({"zu", "nd", "nr"}),
    frozenset({"st", "nso"}),
    frozenset({"en", "pcm"}),
    frozenset({"rw", "rn"}),
)
TWINS = {tag: group - {tag} for group in _TWINS for tag in group}
"""By tag, the languages that differ from it by so little that most sentences could be either."""


@cache
def confusable(tag: str) -> frozenset[str]:
    """The other languages of the tag's groups; empty for a language that stands alone."""
    found: set[str] = set()
    for group in GROUPS:
        if primary(tag) in group:
            found |= group
    return frozenset(found - {primary(tag)})
