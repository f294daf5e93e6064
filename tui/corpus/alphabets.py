"""Which one-byte encoding a text in Latin letters is in: the one in which it is one language's.

The one-byte encodings of Europe differ in a few dozen letters, and general detectors take
`ministère` in one for `ministčre` in another. But a text is in one language, and that stays within
one alphabet: no language has é, č and ŕ and lacks all others of the second reading.
"""

from collections import Counter

# Letters beside a to z that news in the language uses, its own and those of common loans.
_LETTERS = {
    "ca": "àçéèíïóòúü·",
    "cs": "áčďéěíňóřšťúůýž",
    "da nb": "æøåéèêóòôäöü",
    "de": "äöüßé",
    "en": "éèêëïñüçáóö",
    "es": "áéíñóúüç",
    "et": "äõöüšž",
    "fi sv": "åäöšžéü",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "hr sl sr bs": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áðéíóúýþæö",
    "it": "àèéìíîòóùú",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "nl": "áéèëïíóöüúàçê",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõúü",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sq": "çë",
    "tr": "çğıiöşüâîû",
}
_ALPHABETS = tuple(frozenset(letters + letters.upper()) for letters in _LETTERS.values())
# Signs that typographers put into a text in any language.
_SIGNS = frozenset("«»‹›„“”‘’‚–—…•·°§©®™€£½²³¡¿ºª\xa0\xad")
# Of old files only where none of the Web's fits. The Web's own default comes first: readings that
# are equally good mostly are the same text.
_WEB = (
    "cp1252",
    "cp1250",
    "iso8859_2",
    "cp1254",
    "cp1257",
    "iso8859_15",
    "iso8859_4",
    "iso8859_16",
)
_OLD = ("mac_roman", "mac_latin2", "cp850", "cp852")
# Of a text's signs and letters beyond ASCII: loan words and names bring a few foreign ones.
_ENOUGH = 0.9


def latin_encoding(sample: bytes) -> str | None:
    """Return the codec in which `sample` reads best as one language in Latin letters.

    None where no reading keeps nine in ten of its letters beyond ASCII within one alphabet.
    """
    for encodings in (_WEB, _OLD):
        shares = {e: _within_one_alphabet(sample.decode(e, "replace")) for e in encodings}
        best = max(encodings, key=shares.__getitem__)
        if shares[best] >= _ENOUGH:
            return best
    return None


def _within_one_alphabet(text: str) -> float:
    counts = Counter(character for character in text if character >= "\x80")
    total = counts.total()
    if not total:
        return 0.0
    signs = sum(n for c, n in counts.items() if c in _SIGNS)
    letters = (sum(n for c, n in counts.items() if c in alphabet) for alphabet in _ALPHABETS)
    return (signs + max(letters)) / total
