"""Abbreviations whose full stop does not end a sentence, for languages without a full rule set.

Only forms that stand before what they belong to (titles, 'no.', 'approx.'): a form that may also
end a sentence, such as 'etc.', is left out, since a wrong join hides a boundary for good.
"""

_FORMS = {
    "titles": "dr drs prof mr mrs ms mme mlle sr sra st ste gen col lt capt sgt ing mag hr fr"
    " frk dhr mevr mw rev hon pres sen rep gov adm maj doc dipl phd prim asst sv hl",
    "numbers, references": "no nr n° št br fig art pp vol cf ca approx tel tlf bl vs §",
    "south slavic": "npr tj tzv odn dr-sc mr-sc akad gđa gđica g",
    "hungarian": "ún ill kb dr özv ifj id pl szt",
    "finnish, estonian": "esim ns mm prof ym nn u lk s",
    "baltic": "piem prof t-s u-c plk g-ža",
    "albanian, romanian": "p.sh sh znj z dl dna d-l d-na",
    "cyrillic": "г гр проф акад ген ул бр др тзв т.нар им стр рис тыс св",
    "greek": "κ κα κος δρ καθ αγ",
    "indic": "डॉ श्री प्रो डा ডা প্রফে డా டாக்டர் டி.ஆர் ડૉ ਡਾ ಡಾ ഡോ",
    "georgian, armenian": "ბ-ნი ქ-ნი მაგ პროფ",
    "african, pacific": "mnu ndz alh sheikh ust engr barr",
}

ABBREVIATIONS = frozenset(form for forms in _FORMS.values() for form in forms.split())
"""Casefolded, without the last full stop."""

_ORDINAL_DOT = "fi et hu sl hr sr bs is cs sk de da nb nn fo lv lb cnr dsb hsb"
ORDINAL_DOT = frozenset(_ORDINAL_DOT.split())
"""Languages that write the ordinal '5th' as '5.', so that a number of one or two digits with a
full stop goes on."""
