"""How like a language its news usually is to CLD2: the score per kilobyte that it gives.

Medians over sentences and articles, measured by `benchmarks/fit_language.py`; `und` stands for the
languages that were not measured. A text in a language CLD2 doesn't know gets a fifth of that.
"""

from collections.abc import Mapping

USUAL: Mapping[str, float] = {
    "und": 1020, "ab": 1040, "af": 990, "ak": 1170, "am": 440, "ar": 850, "ay": 1120, "az":
    1380, "ba": 830, "be": 800, "bg": 710, "bi": 1480, "bn": 570, "bo": 670, "br": 1110, "bs":
    570, "ca": 620, "ceb": 1060, "chr": 1020, "co": 630, "cs": 1260, "cy": 1420, "da": 860,
    "de": 1060, "dv": 1020, "dz": 640, "el": 1020, "en": 1190, "eo": 810, "es": 490, "et": 1090,
    "eu": 1150, "fa": 830, "fi": 1240, "fj": 1170, "fo": 1030, "fr": 750, "fy": 1010, "ga":
    1220, "gd": 1540, "gl": 580, "gn": 1370, "gu": 1020, "ha": 1050, "haw": 1020, "he": 730,
    "hi": 850, "hmn": 1820, "hr": 580, "ht": 1170, "hu": 1300, "hy": 1020, "ia": 430, "id":
    1140, "ig": 1100, "is": 1200, "it": 660, "iu": 1020, "ja": 3380, "jv": 760, "ka": 1020,
    "kha": 1280, "kk": 910, "kl": 1980, "km": 1020, "kn": 1020, "ko": 3690, "ky": 810, "la":
    800, "lb": 840, "lg": 970, "ln": 720, "lo": 1020, "lt": 1130, "lv": 1210, "mg": 1450, "mi":
    1200, "mk": 780, "ml": 1020, "mn": 1100, "mr": 630, "ms": 1110, "mt": 1000, "my": 1020,
    "nb": 720, "ne": 570, "nl": 870, "nn": 950, "ny": 1010, "oc": 480, "om": 1270, "pa": 1020,
    "pl": 1320, "ps": 890, "pt": 760, "qu": 690, "rn": 960, "ro": 860, "ru": 620, "rw": 1260,
    "sa": 500, "sd": 890, "sg": 1680, "si": 1020, "sk": 1280, "sl": 640, "sm": 820, "sn": 1060,
    "so": 1360, "sq": 1280, "sr": 950, "ss": 800, "st": 890, "su": 880, "sv": 760, "sw": 1000,
    "ta": 1020, "te": 1020, "tg": 980, "th": 1020, "ti": 460, "tk": 1240, "tl": 890, "tn": 870,
    "to": 810, "tr": 1110, "ts": 1150, "tt": 760, "ug": 1090, "uk": 780, "ur": 1020, "uz": 1140,
    "ve": 1050, "vi": 1520, "war": 850, "wo": 840, "xh": 950, "yi": 1190, "yo": 720, "za": 1800,
    "zh": 1930, "zu": 1000,
}  # fmt: skip
