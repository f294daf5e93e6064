"""Article ids and annotators as file names, and back.

A name is the id itself wherever that is safe, because people look for their files by name.
What a file system could take for something else is percent-encoded; an id that differs from
another only in case gets a mark of its capitals, and one too long for a file name a hash.
"""

import re
import unicodedata
from hashlib import sha256

SUFFIX = ".yaml"

# File systems allow 255 bytes a name; the rest is room for marks and the suffix.
_LONGEST = 200
# Of a hashed id: enough of its beginning to recognise it by.
_SHOWN = 60
_UNSAFE = re.compile(r'[%~/\\:*?"<>|\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|^\.|^ |[. ]$')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_ESCAPE = re.compile(rb"%([0-9A-F]{2})")
_MARKED = re.compile(r"(?P<name>.*)~(?P<capitals>[0-9a-f]+)", re.DOTALL)


def file_stem(id_: str, *, marked: bool = False) -> str:
    """The id as a file name without suffix; `marked` says which of its letters are capitals,
    for a folder that holds an id of the same letters in other case.
    """  # noqa: D205 - one sentence
    name = _UNSAFE.sub(_escaped, id_) or "%"
    if not unicodedata.is_normalized("NFC", name):
        # Some file systems change the normal form: only ASCII is safe from that.
        name = re.sub(r"[^\x00-\x7f]", _escaped, name)
    if _RESERVED.match(name):
        name = f"%{ord(name[0]):02X}{name[1:]}"
    if len(name.encode()) > _LONGEST:
        digest = sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return f"{name.encode()[:_SHOWN].decode(errors='ignore')}~~{digest}"
    return f"{name}~{_capitals(name):x}" if marked else name


def id_of(stem: str) -> str | None:
    """The id behind a file name without suffix; None when it is hashed and only the file
    itself can say.
    """  # noqa: D205 - one sentence
    if "~~" in stem:
        return None
    if marked := _MARKED.fullmatch(stem):
        stem = marked["name"]
    if stem == "%":
        return ""
    # Anyone can name a file `%FF`: what no id is written as stays as it is.
    raw = _ESCAPE.sub(
        lambda found: bytes([int(found[1], 16)]), stem.encode("utf-8", "surrogatepass")
    )
    try:
        return raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return stem


def same_place(stem: str) -> str:
    """What two names have in common that some file system takes for one."""
    return unicodedata.normalize("NFC", stem).casefold()


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass"))


def _capitals(name: str) -> int:
    bits = 0
    for index, letter in enumerate(name):
        if letter != letter.lower():
            bits |= 1 << index
    return bits
