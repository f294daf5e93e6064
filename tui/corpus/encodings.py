"""From bytes to text: by byte order mark, as UTF-8, and only then by guessing."""

import unicodedata
from dataclasses import dataclass

from tui.corpus.alphabets import latin_encoding

# The longer marks first: UTF-16's is the beginning of UTF-32's.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Bytes a guess is made on, which tries dozens of encodings: ten thousand words tell as much as
# more would, in a tenth of a second.
SAMPLE = 65536


class Undecodable(ValueError):  # noqa: N818  the name is of the public contract
    """These bytes are no text in any encoding that can be recognised."""


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A text with `\n` line ends and no byte order mark, and the codec it was read with."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Return the text that `data` holds: by its mark, else as UTF-8, else by the best guess.

    Raises:
        Undecodable: binary data, or an encoding nothing recognises; the message says which.

    """
    encoding = encoding_of(data[:SAMPLE], whole=len(data) <= SAMPLE)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            # The first character that isn't ASCII may stand behind the sample.
            return _guessed_around(data, error.start)
        raise Undecodable(
            f"begins as {encoding}, but byte {error.start} is no character of that encoding"
        ) from error
    return Decoded(normal_line_ends(text), encoding)


def _guessed_around(data: bytes, position: int) -> Decoded:
    start = max(0, position - SAMPLE // 2)
    sample = data[start : start + SAMPLE]
    if start:
        sample = sample[sample.find(b"\n") + 1 :]
    try:
        encoding = _guess(_whole_characters(sample))
        return Decoded(normal_line_ends(data.decode(encoding)), encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(
            f"byte {position} isn't UTF-8, and no other encoding fits all of it"
        ) from error


def normal_line_ends(text: str) -> str:
    r"""Return `text` with `\n` for each `\r\n` and lone `\r`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def encoding_of(sample: bytes, *, whole: bool) -> str:
    """Return the codec for a file that begins with `sample`; `whole`: it also ends with it.

    Raises:
        Undecodable: binary data, or an encoding nothing recognises.

    """
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    if b"\0" in sample:
        return _utf16_without_mark(sample)
    cut = sample if whole else _whole_characters(sample)
    try:
        cut.decode("utf-8")
    except UnicodeDecodeError as error:
        # A sample may end within a character that UTF-8 writes in up to four bytes.
        if whole or error.start < len(cut) - 3:
            return _guess(cut)
    return "utf-8"


def _whole_characters(sample: bytes) -> bytes:
    """Cut behind the last line end or space: neither byte is part of another character."""
    end = max(sample.rfind(b"\n"), sample.rfind(b" "))
    return sample[: end + 1] if end >= 0 else sample


def _utf16_without_mark(sample: bytes) -> str:
    """Say `utf-16-le` or `-be`: read the wrong way round, text has no spaces and line ends."""
    rest = sample.replace(b"\0", b"")
    # In UTF-16 each letter of ASCII brings a zero byte; what is left of others' is not ASCII text.
    few = len(sample) - len(rest) < len(sample) // 5
    stray = few and rest.isascii() and _is_text(rest.decode("ascii"))
    readings = {
        encoding: sample[: len(sample) // 2 * 2].decode(encoding, "replace")
        for encoding in ("utf-16-le", "utf-16-be")
    }
    spaces = {
        encoding: sum(map(text.count, _BETWEEN))
        for encoding, text in readings.items()
        if not stray and _is_text(text)
    }
    found = max(spaces, key=lambda encoding: spaces[encoding], default="")
    if not spaces.get(found):
        raise Undecodable("is binary data, not text: it holds NUL bytes")
    return found


def _is_shift_jis(sample: bytes) -> bool:
    """Tell by the kana: other encodings' bytes become the half-width ones, if any.

    Short texts in it are taken for Korean otherwise.
    """
    try:
        text = sample.decode("cp932")
    except UnicodeDecodeError:
        return False
    beyond = [c for c in text if c >= "\x80"]
    # Japanese news is half kana, and even lists of names have a fifth.
    return sum("\u3041" <= c <= "\u30fa" for c in beyond) > len(beyond) // 5


# What stands between words or sentences in the scripts of news.
_BETWEEN = (" ", "\n", "。", "、", "，")


def _is_text(text: str) -> bool:
    """Tell whether there are hardly any control, private or missing characters in `text`."""
    odd = sum(unicodedata.category(c) in _ODD and c not in "\t\n\f\r\x1b" for c in text[:4096])
    # A sample may end within a character, and a text may hold a stray one.
    return odd + text.count("\ufffd") <= 1 + len(text) // 1000


_ODD = ("Cc", "Cn", "Co")


def _guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    if _is_shift_jis(sample):
        return "cp932"
    # The second threshold is for text with many figures and foreign words, which looks like chaos.
    match = from_bytes(sample).best() or from_bytes(sample, threshold=0.35).best()
    if match is None:
        raise Undecodable(
            "is not UTF-8 and in no encoding that can be recognised: save it as UTF-8"
        )
    text = str(match)
    encoding = match.encoding
    # Letters of ASCII are rare where the others are Cyrillic, Greek, Arabic, Han …
    latin = sum(c.isalpha() for c in text if c < "\x80")
    if latin > sum(c.isalpha() for c in text) // 2:
        encoding = latin_encoding(sample) or encoding
        text = sample.decode(encoding, "replace")
    if not _is_text(text):
        raise Undecodable("is binary data, not text")
    return encoding
