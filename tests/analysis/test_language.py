"""What language a text is in: right where it can be known, honest where it can't."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.facts import Guess
from tui.analysis.language import SURE, detect
from tui.analysis.language.detectors import NAMES, load
from tui.analysis.language.scripts import allows, survey, untangled
from tui.analysis.language.tags import canonical
from tui.analysis.language.weighing import reconsider

NEWS = {
    "fr": "Le conseil municipal a voté hier soir la construction d'une école près du port.",
    "en": "The town council voted last night to build a new school near the harbour.",
    "de": "Der Stadtrat hat gestern Abend den Bau einer neuen Schule am Hafen beschlossen.",
    "es": "El ayuntamiento aprobó anoche la construcción de una nueva escuela cerca del puerto.",
    "pt": "A câmara municipal aprovou ontem à noite a construção de uma nova escola.",
    "it": "Il consiglio comunale ha approvato ieri sera la costruzione di una nuova scuola.",
    "nl": "De gemeenteraad heeft gisteravond besloten een nieuwe school bij de haven te bouwen.",
    "pl": "Rada miejska zdecydowała wczoraj wieczorem o budowie nowej szkoły w pobliżu portu.",
    "cs": "Zastupitelstvo města včera večer schválilo výstavbu nové školy poblíž přístavu.",
    "fi": "Kaupunginvaltuusto päätti eilen illalla rakentaa uuden koulun sataman lähelle.",
    "hu": "A városi tanács tegnap este új iskola építéséről döntött a kikötő közelében.",
    "ro": "Consiliul local a aprobat aseară construirea unei școli noi lângă port.",
    "tr": "Belediye meclisi dün akşam liman yakınında yeni bir okul yapılmasına karar verdi.",
    "id": "Dewan kota tadi malam memutuskan membangun sekolah baru karena jumlah siswa bertambah.",
    "vi": "Hội đồng thành phố tối qua đã quyết định xây một trường học mới gần cảng.",
    "sw": "Baraza la mji liliamua jana usiku kujenga shule mpya karibu na bandari.",
    "ru": "Городской совет вчера вечером решил построить новую школу рядом с портом.",
    "uk": "Міська рада вчора ввечері вирішила збудувати нову школу поблизу порту.",
    "bg": "Общинският съвет снощи реши да построи ново училище близо до пристанището.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε χθες βράδυ να χτίσει νέο σχολείο.",
    "ar": "قرر مجلس المدينة مساء أمس بناء مدرسة جديدة بالقرب من الميناء.",
    "fa": "شورای شهر دیشب تصمیم گرفت مدرسه‌ای تازه نزدیک بندر بسازد.",
    "ur": "شہر کی کونسل نے کل رات بندرگاہ کے قریب نیا اسکول بنانے کا فیصلہ کیا۔",
    "he": "מועצת העיר החליטה אמש לבנות בית ספר חדש ליד הנמל.",
    "hi": "नगर परिषद ने कल रात बंदरगाह के पास नया विद्यालय बनाने का निर्णय लिया।",
    "bn": "নগর পরিষদ গত রাতে বন্দরের কাছে নতুন বিদ্যালয় নির্মাণের সিদ্ধান্ত নিয়েছে।",
    "ta": "நகர சபை நேற்று இரவு துறைமுகம் அருகே புதிய பள்ளி கட்ட முடிவு செய்தது.",
    "th": "สภาเมืองมีมติเมื่อคืนนี้ให้สร้างโรงเรียนใหม่ใกล้ท่าเรือ",
    "ko": "시의회는 어젯밤 항구 근처에 새 학교를 짓기로 결정했다.",
    "ja": "市議会は昨夜、港の近くに新しい学校を建てることを決めた。",
    "zh-Hans": "市议会昨晚决定在港口附近兴建一所新学校。",
    "zh-Hant": "市議會昨晚決定在港口附近興建一所新學校。",
    "yue": "市議會尋晚決定喺港口附近起一間新學校，佢哋話冇問題。",
    "am": "የከተማው ምክር ቤት ትናንት ማታ አዲስ ትምህርት ቤት እንዲገነባ ወሰነ።",
    "ti": "ቤት ምኽሪ ከተማ ትማሊ ምሸት ሓድሽ ቤት ትምህርቲ ክስራሕ ወሲኑ እዩ።",
    "hy": "Քաղաքային խորհուրդը երեկ երեկոյան որոշեց նոր դպրոց կառուցել։",
    "ka": "საკრებულომ გუშინ საღამოს ახალი სკოლის აშენება გადაწყვიტა.",
}
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=300)


@pytest.mark.parametrize(("tag", "text"), NEWS.items())
def test_a_sentence_of_news_is_known(tag, text):
    assert detect(text).tag == tag


@pytest.mark.parametrize(
    "text", ["", "  \n", "2023, 17:45", "Merci", "Спасибо", "🙂 🙂", "…—!", "\ud800"]
)
def test_what_cannot_be_said_is_not_said(text):
    assert detect(text) == Guess("und", 0.0, uncertain=True)


def test_an_address_is_not_prose():
    assert detect("https://news.example/le-conseil-de-la-ville-a-vote").tag == "und"


def test_capitals_and_long_texts_change_nothing():
    assert detect(NEWS["en"].upper()).tag == "en"
    assert detect(NEWS["pl"] * 20_000) == detect(NEWS["pl"] * 20_000)
    assert detect(NEWS["pl"] * 20_000).tag == "pl"


def test_control_characters_do_not_disturb():
    assert detect("\x1b]52;c;\x07 " + NEWS["it"] + "\x00\u202e").tag == "it"


def test_look_alikes_are_told_apart_by_their_words():
    serbian = "Predsednik opštine rekao je da će deca posle raspusta imati bezbedno mesto."
    croatian = "Predsjednik je rekao da će djeca u siječnju imati mjesto, a tijekom tjedna i vlak."
    assert detect(serbian).tag == "sr"
    assert detect(croatian).tag == "hr"


def test_a_guess_between_look_alikes_names_the_other():
    guess = detect("Vlada je jučer usvojila novi zakon o porezu na dobit.")
    assert guess.tag in {"hr", "bs", "sr"}
    named = {tag for tag, _ in guess.alternatives}
    assert named & {"hr", "bs", "sr"} - {guess.tag}


def test_a_claim_makes_its_language_likelier():
    text = "Vlada je jučer usvojila novi zakon o porezu na dobit."
    likelihood = {claim: dict(_odds(detect(text, claim=claim))) for claim in (None, "bs", "hr")}
    assert likelihood["bs"].get("bs", 0) > likelihood[None].get("bs", 0)
    assert likelihood["hr"].get("hr", 0) > likelihood[None].get("hr", 0)


def test_a_contradicted_claim_is_overruled():
    assert detect(NEWS["en"], claim="fr").tag == "en"
    assert detect(NEWS["ru"], claim="en").tag == "ru"
    assert detect(NEWS["ja"], claim="zh").tag == "ja"


def test_a_claim_is_read_in_any_spelling():
    text = "De rekenkamer"
    assert detect(text, claim="nl_BE") == detect(text, claim="NL") == detect(text, claim="nl")


@pytest.mark.parametrize(
    ("short", "long"), [("nl", "nld"), ("nl", "dut"), ("hr", "hrv"), ("bs", "BOS_Latn")]
)
def test_a_claim_of_three_letters_says_what_two_say(short, long):
    text = "Vlada je danas usvojila"
    assert detect(text, claim=long) == detect(text, claim=short) != detect(text)
    assert detect(text, expected=(long,)) == detect(text, expected=(short,))


def test_what_the_corpus_expects_is_likelier():
    text = "Vlada je jučer usvojila novi zakon o porezu na dobit."
    plain, expected = detect(text), detect(text, expected=("bs", "en"))
    assert dict(_odds(expected)).get("bs", 0) > dict(_odds(plain)).get("bs", 0)


def test_a_text_whose_lines_are_in_two_languages_says_so():
    other = "Le maire a promis que les travaux commenceraient avant la fin de l'année."
    text = "\n".join([NEWS["fr"], NEWS["en"], other, "The mayor promised to begin this year."])
    assert set(detect(text).mixed) == {"fr", "en"}
    assert set(detect(NEWS["ru"] + "\n" + NEWS["en"]).mixed) == {"ru", "en"}


def test_a_quotation_does_not_make_a_text_mixed():
    assert (
        detect(f"{NEWS['fr']}\n{NEWS['fr']}\n« We shall see », a-t-il dit en anglais.").mixed == ()
    )


@pytest.mark.parametrize("names", [("langdetect",), ("langid",), ("cld2",), ("script", "langid")])
def test_any_choice_of_detectors_works(names):
    guess = detect(NEWS["fr"], detectors=names)
    assert guess.tag in {"fr", "und"}
    assert guess.tag == "fr" or load(names[-1]) is None


UNHEARD = {
    "mi": "I whakatau te kaunihera kia hangaia he kura hou ki te taha o te wāpu mō ngā tamariki.",
    "ts": "Huvo ya doroba yi teke xiboho xa ku aka xikolo xintshwa ekusuhi ni hlaluko ra swikepe.",
    "tn": "Khansele e dumetse gore go agiwe sekolo fa gaufi le boemakepe, gonne bana ba le bantsi.",
    "to": "Naʻe tuʻutuʻuni ʻe he fakataha ʻi he pō ke langa ha ʻapiako foʻou ʻi he uafu.",
    "ny": "Khonsolo ya mzinda inagwirizana zoti pakhale sukulu yatsopano pafupi ndi doko chifukwa"
    " anthu ambiri anapempha zimenezi.",
    "wo": "Waa meeri bi jël nañu dogal ngir tabax lekool bu bees ci wetu waaf gi ndax xale yi.",
    "sd": "شهر جي ڪائونسل گذريل رات بندرگاهه جي ويجهو هڪ نئون اسڪول ٺاهڻ جو فيصلو ڪيو آهي.",
    "bo": "གྲོང་ཁྱེར་གྱི་ལྷན་ཚོགས་ཀྱིས་མདང་དགོང་སློབ་གྲྭ་གསར་པ་ཞིག་བཟོ་རྒྱུ་ཐག་བཅད་གནང་བ་རེད།",
}
"""News in languages that one detector or all but cld2 cannot name."""


@pytest.mark.parametrize(("tag", "text"), UNHEARD.items())
def test_its_small_words_give_away_what_a_detector_does_not_know(tag, text):
    assert detect(text, detectors=("script", "langid", "langdetect")).tag == tag
    assert detect(text).tag == tag


@pytest.mark.parametrize(("tag", "text"), NEWS.items())
def test_without_cld2_a_sentence_is_known_too(tag, text):
    assert detect(text, detectors=("script", "langid", "langdetect")).tag == tag


def test_a_third_opinion_is_asked_in_doubt_only(monkeypatch):
    asked = []
    langdetect = load("langdetect")
    hear = type(langdetect).between
    monkeypatch.setattr(
        type(langdetect),
        "between",
        lambda self, text, tags: asked.append(text) or hear(self, text, tags),
    )
    for text in NEWS.values():
        detect(text)
    assert len(asked) <= len(NEWS) / 20
    asked.clear()
    assert detect("Nový minister dopravy").tag in {"cs", "sk"}
    assert len(asked) == 1


def test_agreement_makes_surer_and_dissent_less_sure():
    odds, asked = {"und": 0.1, "es": 0.6, "pt": 0.3}, frozenset({"cld2", "langid"})
    agreed = reconsider(odds, {"es": 0.9, "pt": 0.1}, asked)
    torn = reconsider(odds, {"es": 0.1, "pt": 0.9}, asked)
    assert agreed["es"] > odds["es"] > torn["es"]
    assert sum(agreed.values()) == pytest.approx(1)
    assert torn["und"] == pytest.approx(odds["und"])
    assert reconsider(odds, {}, asked) == pytest.approx(odds)


def test_kinyarwanda_and_rundi_are_told_apart():
    kinyarwanda = (
        "Minisitiri yasabye abaturage b'umujyi kugira icyo bakora kuri iki kibazo cy'amazi."
    )
    rundi = "Umushikiranganji yasavye abanyagihugu kugira ico bakora kuri ico kibazo c'amazi."
    assert detect(kinyarwanda).tag == "rw"
    assert detect(rundi).tag == "rn"


def test_no_detector_leaves_what_the_script_says():
    assert detect(NEWS["ka"], detectors=("script",)).tag == "ka"
    assert detect(NEWS["fr"], detectors=("script",)).tag == "und"


def test_an_unknown_detector_is_passed_over():
    assert load("oracle") is None
    assert detect(NEWS["fr"], detectors=("oracle", "langid")).tag == "fr"


def test_the_same_text_gives_the_same_guess_in_every_thread():
    texts = list(NEWS.values()) * 3
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(detect, texts)) == [detect(text) for text in texts]


def test_a_guess_goes_through_a_process_pool():
    assert pickle.loads(pickle.dumps(detect))(NEWS["es"]) == detect(NEWS["es"])


@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_any_text_gives_a_sound_guess(text):
    guess = detect(text)
    assert 0 <= guess.confidence <= 1
    assert guess.uncertain == (guess.confidence < SURE)
    assert guess.tag not in {tag for tag, _ in guess.alternatives}
    assert list(guess.alternatives) == sorted(guess.alternatives, key=lambda a: -a[1])
    assert len(guess.mixed) != 1


@given(TEXTS)
def test_script_shares_sum_to_one(text):
    shares, letters = survey(text)
    assert 0 <= letters <= len(text)
    assert not shares or sum(shares.values()) == pytest.approx(1)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_every_detector_speaks_in_tags_its_script_allows():
    for name in NAMES[1:]:
        detector = load(name)
        if detector is not None:
            assert all(canonical(tag) == tag for tag in detector.languages)
    assert allows("Latn", "sr")
    assert allows("Cyrl", "sr")
    assert not allows("Latn", "ru")


def _odds(guess):
    return ((guess.tag, guess.confidence), *guess.alternatives)


UNKNOWN = {
    "Guarayu": "Opakatu ava oyekuau va'e opakatu ambuae rami tekoi pɨpe, ndoipotai ava yamotarëɨ.",
    "Mende": "Numui gbi kakpangɔ lɔ ti hun ye ngi kɛ ngi yɛ ta kɔɔ fale ti longɔ ti wɛɛ nyande.",
    "Sorbian, unmarked": "Wyski hamt je zasowe jednanja wotpokazal a tuz so nihto njeje.",
}


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN)
def test_a_language_that_nobody_knows_is_not_shown_as_sure(text):
    assert detect(text).uncertain


def test_names_alone_say_nothing_for_sure():
    assert detect("„Dundee Stars“ – „Belfast Giants“").uncertain
    assert detect("Miller Johnson Baker Cooper").uncertain


def test_mixed_up_alphabets_are_put_right():
    # The Latin a, e, o and c stand here in Cyrillic words.
    assert untangled("Гoрoдcкoй coвет") == "Городской совет"
    assert untangled("Windows и Linux") == "Windows и Linux"
    assert detect("Городской cовет вчерa вечeром решил пoстроить новую школу.").tag == "ru"


def test_a_line_that_either_chinese_could_be_says_so():
    guess = detect("市議會通過興建新學校計劃")
    assert guess.tag == "zh-Hant"
    assert guess.uncertain
    assert "yue" in dict(guess.alternatives)
    assert not detect("市議會通過了興建新學校的計劃").uncertain


def test_japanese_with_many_borrowed_words_is_sure():
    text = "コンピューターとインターネットのニュースを毎日読んでいる人々が増加傾向にあります"
    assert detect(text).tag == "ja"
    assert not detect(text).uncertain


def test_bilingual_articles_say_so_and_long_quotations_in_another_script_too():
    english = [
        "The minister said on Monday that the talks would go on until the end of the week.",
        "Several members of the council had asked for more time to study the proposal.",
    ]
    french = [
        "Le ministre a déclaré lundi que les pourparlers dureraient jusqu'à la fin de la semaine.",
        "Plusieurs membres du conseil avaient demandé plus de temps pour étudier la proposition.",
    ]
    arabic = (
        "قال الوزير يوم الاثنين إن المحادثات ستستمر حتى نهاية الأسبوع، وطلب عدد من الأعضاء وقتا."
    )
    both = detect("\n".join(english + french))
    assert set(both.mixed) == {"en", "fr"}
    assert not both.uncertain
    assert detect("\n".join([*english, arabic])).mixed == ("en", "ar")
    assert detect("\n".join(english * 6)).mixed == ()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000_000,
        "слово " * 1_700_000,
        "12,5 % | 7 | 2023-01-04\n" * 400_000,
        "CAPITALS ONLY AND NO POINT " * 370_000,
        "ab اب 漢字 " * 1_000_000,
    ],
    ids=["one word", "words", "table", "capitals", "scripts"],
)
def test_ten_megabytes_take_no_longer_than_a_page(text):
    start = process_time()
    detect(text)
    assert process_time() - start < 1.0
