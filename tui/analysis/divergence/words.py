"""Number words and words of scale.

Enough to see that '5' and 'cinq', or '2 million' and '२० लाख', say the same. What is missing
here only makes the comparison more forgiving.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

WORD = re.compile(
    r"(?:[^\W\d_]|(?!\d)[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0971-\u0d7f"
    r"\u0e31-\u0e4e\u0eb1-\u0ece\u1000-\u109f\u135d-\u135f\u1780-\u17d3])+"
)
"""A word with its vowel signs, which `\\w` leaves out in Indic and South-East Asian scripts."""

_UNITS: Mapping[str, str] = {
    # zero … twelve (more where the language builds them without rule), by value, `/` for variants
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty",
    "de": "null ein/eins/eine/einen/einem/einer/eines zwei drei vier fünf sechs sieben acht neun"
    " zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "nl": "nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
    " vijftien zestien zeventien achttien negentien twintig",
    "fr": "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"
    " quinze seize dix-sept dix-huit dix-neuf vingt",
    "es": "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
    " quince dieciséis diecisiete dieciocho diecinueve veinte",
    "pt": "zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze"
    " catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito"
    " dezanove/dezenove vinte",
    "it": "zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
    " quattordici quindici sedici diciassette diciotto diciannove venti",
    "ro": "zero un/una/unu doi/două trei patru cinci șase șapte opt nouă zece unsprezece"
    " doisprezece/douăsprezece treisprezece paisprezece cincisprezece șaisprezece"
    " șaptesprezece optsprezece nouăsprezece douăzeci",
    "ca": "zero un/una dos/dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze"
    " quinze setze disset divuit dinou vint",
    "sv": "noll en/ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton"
    " sexton sjutton arton nitton tjugo",
    "da": "nul en/et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten"
    " seksten sytten atten nitten tyve",
    "nb": "null en/et/én/ett to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten"
    " femten seksten sytten atten nitten tjue",
    "pl": "zero jed dw trz/trze/trój czter pię/pięć sześ/sześć sied ośm/ośmi/osiem dziewię/dziewięć"
    " dziesię/dziesięć jedena dwana trzyna czterna piętna szesna siedemna osiemna"
    " dziewiętna dwadzieś/dwudzie/dwadzie",
    "cs": "nul jed dva/dvě/dvou/dvoj tři/tří/třem čtyř pět šest sedm osm devět/devít deset/desít"
    " jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet/dvacít",
    "sk": "nul jed dva/dve/dvoch tri/troch štyri/štyr päť/piat šesť/šiest sedem/siedm osem/ôsm"
    " deväť/deviat desať/desiat jedenás dvanás trinás štrnás pätnás šestnás sedemnás osemnás"
    " devätnás dvads",
    "ru": "нол/нул один/одна/одно/одн две/два/двух/двум/двое три/трех/трёх/трем/трое четыр/четвер"
    " пят/пять шест/шесть сем/семь восем/восьм девят десят одиннадцат двенадцат тринадцат"
    " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
    "uk": "нул один/одна/одн два/дві/двох/двом/двоє три/трьо/троє чотир/четвер п'ят/п’ят шіст/шест"
    " сім/сем вісім/восьм дев'ят/дев’ят десят одинадцят дванадцят тринадцят чотирнадцят"
    " п'ятнадцят/п’ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят/дев’ятнадцят двадцят",
    "bg": "нула един/една/едно два/две/двама три/трима четири пет шест седем осем девет десет"
    " единадесет/единайсет дванадесет/дванайсет тринадесет/тринайсет четиринадесет петнадесет"
    " шестнадесет седемнадесет осемнадесет деветнадесет двадесет",
    "hr": "nul jed dva/dvije/dvoj tri/troj četir/četver pet šest sedam/sedm osam/osm devet deset"
    " jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest"
    " dvadeset",
    "sr": "нул јед два/две/двој три/трој четир/четвор пет шест седам/седм осам/осм девет десет"
    " једанаест дванаест тринаест четрнаест петнаест шеснаест седамнаест осамнаест деветнаест"
    " двадесет",
    "tr": "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
    "id": "nol satu/se/seorang/sebuah dua tiga empat lima enam tujuh delapan/lapan sembilan"
    " sepuluh sebelas",
    "vi": "không một hai/đôi ba bốn/tư năm/lăm sáu bảy tám chín mười",
    "sw": "sifuri moja/mmoja mbili/wawili/miwili tatu/watatu/mitatu nne/wanne/minne tano/watano/"
    "mitano sita saba nane/wanane tisa kumi",
    "fi": "nolla yksi/yhde/yht kaksi/kahde/kaht kolm nelj viisi/viide/viit kuusi/kuude/kuut"
    " seitsem kahdeks yhdeks kymmen yksitoista kaksitoista",
    "hu": "nulla egy kettő/két három/hárm négy öt hat hét/het nyolc kilenc tíz/tiz tizenegy"
    " tizenkettő/tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc"
    " húsz",
    "el": "μηδέν ένα/ένας/μία/μια/έναν δύο/δυο τρεις/τρία/τριών τέσσερ/τεσσάρων πέντε έξι"
    " επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα/ένδεκα δώδεκα",
    "ar": "صفر واحد/واحدة اثنان/اثنين/اثنتين/اثنتان ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة"
    " ثمان/ثماني/ثمانية تسع/تسعة عشر/عشرة",
    "fa": "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده"
    " هجده نوزده بیست",
    "he": "אפס אחד/אחת שני/שתי/שניים/שתיים שלוש/שלושה ארבע/ארבעה חמש/חמישה/חמשת שש/שישה/ששת"
    " שבע/שבעה שמונה/שמונת תשע/תשעה עשר/עשרה/עשרת",
    "hi": "शून्य एक दो तीन चार पांच/पाँच छह/छः/छे सात आठ नौ दस ग्यारह बारह तेरह चौदह"
    " पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस बीस",
    "ko": "영 하나/한 둘/두 셋/세 넷/네 다섯 여섯 일곱 여덟 아홉 열",
    "th": "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ",
}
_TENS: Mapping[str, str] = {
    # thirty … ninety
    "en": "thirty forty fifty sixty seventy eighty ninety",
    "de": "dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "nl": "dertig veertig vijftig zestig zeventig tachtig negentig",
    "fr": "trente quarante cinquante soixante soixante-dix quatre-vingts/quatre-vingt"
    " quatre-vingt-dix",
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "ro": "treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci",
    "ca": "trenta quaranta cinquanta seixanta setanta vuitanta noranta",
    "sv": "trettio fyrtio femtio sextio sjuttio åttio nittio",
    "da": "tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "nb": "tretti førti femti seksti sytti åtti nitti",
    "pl": "trzydzie/trzydzieś czterdzie/czterdzieś pięćdziesią sześćdziesią siedemdziesią"
    " osiemdziesią dziewięćdziesią",
    "cs": "třicet/třicít čtyřicet/čtyřicít padesát šedesát sedmdesát osmdesát devadesát",
    "sk": "tridsať/tridsiat štyridsať/štyridsiat päťdesiat šesťdesiat sedemdesiat osemdesiat"
    " deväťdesiat",
    "ru": "тридцат сорок пятьдесят/пятидесят шестьдесят/шестидесят семьдесят/семидесят"
    " восемьдесят/восьмидесят девяност",
    "uk": "тридцят сорок п'ятдесят/п’ятдесят шістдесят сімдесят вісімдесят дев'яност/дев’яност",
    "bg": "тридесет/трийсет четиридесет/четирийсет петдесет шестдесет седемдесет осемдесет"
    " деветдесет",
    "hr": "trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
    "sr": "тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет",
    "tr": "otuz kırk elli altmış yetmiş seksen doksan",
    "fi": "kolmekymmen neljäkymmen viisikymmen kuusikymmen seitsemänkymmen kahdeksankymmen"
    " yhdeksänkymmen",
    "hu": "harminc negyven ötven hatvan hetven nyolcvan kilencven",
    "el": "τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα",
    "ar": "ثلاثين/ثلاثون أربعين/أربعون خمسين/خمسون ستين/ستون سبعين/سبعون ثمانين/ثمانون تسعين/تسعون",
    "fa": "سی چهل پنجاه شصت هفتاد هشتاد نود",
    "he": "שלושים ארבעים חמישים שישים שבעים שמונים תשעים",
    "hi": "तीस चालीस पचास साठ सत्तर अस्सी नब्बे",
    "sw": "thelathini arobaini hamsini sitini sabini themanini tisini",
    "ko": "서른 마흔 쉰 예순 일흔 여든 아흔",
}
_MORE: Mapping[str, Mapping[str, int]] = {
    "sw": {"ishirini": 20},
    "tr": {"yirmi": 20},
    "ko": {"스무": 20, "스물": 20},
    "el": {"είκοσι": 20},
    "ar": {"عشرين": 20, "عشرون": 20},
    "he": {"עשרים": 20},
    "en": {"dozen": 12, "dozens": 12, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
           "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
           "twelfth": 12, "twentieth": 20, "half": 50, "quarter": 25, "once": 1, "twice": 2,
           "double": 2, "triple": 3},
    "de": {"dutzend": 12},
    "fr": {"douzaine": 12, "dizaine": 10, "vingtaine": 20, "centaine": 100, "premier": 1},
    "es": {"docena": 12, "decena": 10, "veintiuno": 21, "veintiún": 21, "veintidós": 22,
           "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26,
           "veintisiete": 27, "veintiocho": 28, "veintinueve": 29},
}  # fmt: skip

_INFLECTED = frozenset({"pl", "cs", "sk", "ru", "uk", "bg", "hr", "sr", "fi", "hu", "el", "tr"})
"""Here a number word may carry an ending of up to four letters."""

_AGED = re.compile("let|lét|roč|лет|літ|річ|годиш|vuot|éves|χρον|yaş")
"""Behind a number word in one word: 'dvacetiletého', 'dwudziestoletni'."""

_PREFIXED: Mapping[str, str] = {"ar": "وبلكف", "he": "ובלכהמש"}
"""Letters that stand before a word without a space: 'and', 'by', 'for'."""

_SAME: Mapping[str, str] = {
    "no": "nb", "nn": "nb", "ms": "id", "bs": "hr", "sl": "hr", "mk": "bg", "be": "ru", "gl": "pt",
    "ur": "hi", "prs": "fa", "af": "nl", "lb": "de", "gsw": "de",
}  # fmt: skip
"""Languages close enough for another's table to be of use."""

_SCALES: Mapping[float, str] = {
    # Stems, with the languages they hold for where that matters: `stem@fr,es`.
    1e2: "hundred hundreds hundert honderd hundra hundrede cent@fr,ca cien@es ciento@es cento@pt,it"
    " sto@pl,cs,sk,hr сто@ru,uk,bg,sr yüz ratus trăm mia@sw sata@fi száz εκατό सौ 百 백 ร้อย مائة"
    " مئة صد מאה",
    1e3: "thousand thousands tausend tsd duizend mille@fr,it mila@it mil@es,pt,ca mie@ro mii@ro"
    " tusen tusind tysiąc tysięc tys tisíc tisuć hiljad hiljad тысяч тыс тисяч тис хиляд хиљад"
    " bin@tr ribu@id nghìn ngàn elfu tuhat@fi tuhan@fi ezer χιλιάδ χίλι हजार हज़ार 千 천 พัน"
    " ألف الف آلاف هزار אלף אלפים k",
    1e4: "万 萬 만 หมื่น",
    1e5: "lakh lakhs लाख แสน",
    1e6: "million millions millionen millionär mio mln mn miljoen millón millones milhão milhões"
    " milione milioni milion@ro,pl,cs,sw,hr milioane milió milions miljon miljoner millioner"
    " milijun milijon milión milióny miliónov миллион млн мільйон милион милиона milyon juta triệu"
    " milioni@sw miljoona millió εκατομμ मिलियन ล้าน مليون ملايين میلیون מיליון 백만 百万 百萬 m@en",
    1e7: "crore crores करोड़ करोड 千万 千萬",
    1e8: "亿 億 억",
    1e9: "billion@en billions@en bn milliarde milliarden mrd milliard milliards miljard miljarder"
    " mil@none millardos miliard miliardo miliardi miliarde milliárd milijard bilhão@pt bilhões@pt"
    " миллиард млрд мільярд милиард милијард milyar miliar tỷ tỉ bilioni@sw miljardi"
    " δισεκατομμ δισ δις mld@pl,cs,sk,it,ro mia@da अरब बिलियन บิลเลี่ยน พันล้าน"
    " مليار ملیار میلیارد מיליארד 十亿 十億 십억 bilyon@none",
    1e12: "trillion@en trillions@en billion@de,da,sv,nb,hu billionen@de biljoen billón billones"
    " bilião bilion@pl,cs bilhoes@none trilhão trilhões trilione bilione@it триллион трлн трильйон"
    " triliun trilyon nghìn_tỷ τρισεκατομμ τρισ bln@pl खरब ट्रिलियन"
    " تريليون טריליון 兆 조 万亿 萬億 1兆",
}  # fmt: skip


def known(language: str) -> bool:
    """Whether there is a table of number words for a language (or it writes them in Han)."""
    code = _SAME.get(language, language)
    return code in _UNITS or code in {"zh", "ja", "yue"}


@lru_cache(maxsize=64)
def number_words(language: str) -> Mapping[str, int]:
    """Lower-case words (stems in languages that inflect them) to values."""
    code = _SAME.get(language, language)
    words: dict[str, int] = {}
    for value, forms in enumerate(_UNITS.get(code, "").split()):
        words.update(dict.fromkeys(forms.split("/"), value))
    for step, forms in enumerate(_TENS.get(code, "").split()):
        words.update(dict.fromkeys(forms.split("/"), 30 + 10 * step))
    words.update(_MORE.get(code, {}))
    words.update(dict(_compounds(code, words)))
    words.pop("", None)
    return words


def _compounds(code: str, words: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Twenty-one to ninety-nine where they are written in one word."""
    units = [(w, v) for w, v in words.items() if 1 <= v <= 9]
    tens = [(w, v) for w, v in words.items() if 20 <= v <= 90 and v % 10 == 0]
    for ten, high in tens:
        for unit, low in units:
            value = high + low
            if code == "de":
                yield unit + "und" + ten, value
            elif code == "nl":
                yield unit + ("ën" if unit.endswith("e") else "en") + ten, value
            elif code == "it":
                yield (ten[:-1] if unit[0] in "uo" else ten) + unit, value
            elif code in {"sv", "nb", "fi", "hu", "tr"}:
                yield ten + unit, value
            elif code == "da":
                yield unit + "og" + ten, value
            elif code in {"cs", "sk"}:
                yield unit + "a" + ten, value
    if code == "hu":
        for unit, low in units:
            yield "huszon" + unit, 20 + low


@lru_cache(maxsize=64)
def scale_words(language: str) -> Mapping[str, float]:
    """Lower-case words and abbreviations to the scale they mean in a language."""
    scales: dict[str, float] = {}
    for scale, entries in _SCALES.items():
        for entry in entries.split():
            word, _, only = entry.partition("@")
            if not only or language in only.split(","):
                scales[word] = scale
    return scales


def number_word(word: str, language: str) -> int | None:
    """The value of a lower-case word; None when it is no number word."""
    words = number_words(language)
    if word in words:
        return words[word]
    if language in _PREFIXED and word[0] in _PREFIXED[language] and word[1:] in words:
        return words[word[1:]]
    if _SAME.get(language, language) in _INFLECTED:
        aged = _AGED.search(word, 3)
        shortest = 2 if aged and aged.start() < len(word) - 2 else max(2, len(word) - 5)
        for length in range(len(word) - 1, shortest, -1):
            if word[:length] in words:
                return words[word[:length]]
    return None


def scale_word(word: str, language: str) -> float | None:
    """The scale a lower-case word means; endings of up to four letters are allowed for."""
    scales = scale_words(language)
    if word in scales:
        return scales[word]
    for length in range(len(word) - 1, max(3, len(word) - 5), -1):
        if word[:length] in scales and word[:length].isalpha():
            return scales[word[:length]]
    return None


_HAN_DIGITS = {c: v for v, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
HAN_NUMBER = re.compile("[〇零一二三四五六七八九十百千万萬亿億兆两兩]{1,20}")


def han_value(numeral: str) -> int:
    """The value of a Han numeral: 二十三, 三万五千, or 一九四九 read digit by digit."""
    if all(c in _HAN_DIGITS for c in numeral):
        return int("".join(str(_HAN_DIGITS[c]) for c in numeral))
    total = section = digit = 0
    for c in numeral:
        if c in _HAN_DIGITS:
            digit = _HAN_DIGITS[c]
        elif c in _HAN_SMALL:
            section += max(digit, 1) * _HAN_SMALL[c]
            digit = 0
        else:
            total += max(section + digit, 1) * _HAN_LARGE[c]
            section = digit = 0
    return total + section + digit
