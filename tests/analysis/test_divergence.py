"""What one version has and another lacks is pointed out, with its exact place, and no more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.divergence import Version, divergences
from tui.analysis.divergence.lengths import measure
from tui.analysis.facts import Bead, Divergence, Segment
from tui.analysis.names.common import is_common_word


def version(language: str, *sentences: str) -> Version:
    text, segments = "", []
    for number, sentence in enumerate(sentences):
        segments.append(Segment(len(text), len(text) + len(sentence), number))
        text += sentence + "\n"
    return Version(text, tuple(segments), language)


def compare(left: Version, right: Version) -> tuple[tuple[Divergence, ...], ...]:
    """Divergences of two versions whose sentences stand one to one."""
    beads = [Bead((k,), (k,), 0.9) for k in range(len(left.segments))]
    found = divergences(left, right, beads)
    for bead in found:
        for one in bead:
            text = (left if one.side == "left" else right).text
            assert text[one.start : one.end] == one.text
            assert 0 < one.certainty <= 1
    return found


def pairs(found: tuple[Divergence, ...], kind: str) -> set[tuple[str, str]]:
    """(left text, right text) of everything that was changed."""
    by_pair: dict[int, dict[str, str]] = {}
    for one in found:
        if one.kind == kind and one.pair is not None:
            by_pair.setdefault(one.pair, {})[one.side] = one.text
    return {(both["left"], both["right"]) for both in by_pair.values()}


def kinds(found: tuple[Divergence, ...]) -> set[str]:
    return {one.kind for one in found}


SAME = [
    ("en", "The bridge cost 2.3 million euros.", "fr", "Le pont a coûté 2,3 millions d'euros."),
    ("en", "The bridge cost 2,300,000 euros.", "de", "Die Brücke kostete 2,3 Mio. Euro."),
    ("en", "Some 1,250 people marched.", "pl", "Maszerowało około 1250 osób."),
    ("en", "Some 120,000 people marched.", "hi", "करीब 1,20,000 लोगों ने मार्च किया।"),
    ("en", "The dam cost 500,000 dollars.", "hi", "बांध पर 5 लाख डॉलर खर्च हुए।"),
    ("en", "About 30,000 seats were sold.", "zh", "约售出3万个座位。"),
    ("en", "About 250 million seats were sold.", "ja", "約2億5000万席が売れた。"),
    ("en", "Seats sold: 34,567.", "ar", "المقاعد المباعة: ٣٤٬٥٦٧."),
    ("en", "He waited 25 days.", "de", "Er wartete fünfundzwanzig Tage."),
    ("en", "He waited five days.", "fr", "Il a attendu 5 jours."),
    ("en", "She won 47 percent.", "zh", "她赢得了四十七%的选票。"),
    ("en", "They met at 3:30 pm.", "fr", "Ils se sont rencontrés à 15h30."),
    ("en", "The road is 60 miles long.", "es", "La carretera tiene 97 kilómetros."),
    ("en", "They met on December 31.", "fr", "Ils se sont rencontrés le 31 décembre."),
    ("en", "They met on 4 March 2021.", "zh", "他们于2021年3月4日会面。"),
    ("en", "They met on Friday.", "ru", "Они встретились в пятницу."),
    ("en", "They met on Friday in October.", "fi", "He tapasivat perjantaina lokakuussa."),
    ("en", "They met in June.", "vi", "Họ gặp nhau vào tháng 6."),
    ("en", "The fine was $250,000.", "zh", "罚款为 25 万 美元。"),
    ("en", "It has 142 million readers.", "ja", "読者は1億4,200万人いる。"),
    ("en", "It cost 375,000 dollars.", "ko", "비용은 37만 5,000달러였다."),
    ("en", "The 6-foot-6 guard came from Graz.", "de", "Der 1,98 m große Spieler kam aus Graz."),
    ("en", "The 6-foot-6 guard came from Graz.", "ja", "身長198センチの選手はグラーツ出身だ。"),
    ("en", "The road is 200 miles long.", "fr", "La route mesure 300 kilomètres."),
    ("en", "He fought in the 1950-53 war.", "de", "Er kämpfte im Krieg von 1950 bis 1953."),
    ("en", "The mill closed in the 1930s.", "es", "El molino cerró en los años 30."),
    ("en", "It closed two decades ago.", "ja", "20年前に閉鎖された。"),
    ("en", "Sales reached €2.2 billion.", "pl", "Sprzedaż sięgnęła 2,2 mld EUR."),
    ("en", "Sales reached €2.2 billion.", "hi", "बिक्री €2.2 बिलियन तक पहुँची।"),
    ("en", "They met on July 20.", "fi", "He tapasivat 20.7. kaupungissa."),
    ("en", "They met in July.", "cs", "Sešli se v červenci."),
    ("en", "She is 32 years old.", "cs", "Je to dvaatřicetiletá žena."),
    ("en", "He is 20 years older.", "ar", "وهو أكبر منه بعشرين عامًا."),
    ("en", "COVID-19 closed the school.", "zh", "新冠疫情迫使学校关闭。"),
    ("en", "In the 1980s it was a mill.", "fr", "Dans les années quatre-vingt, c'était un moulin."),
]


@pytest.mark.parametrize(("ours", "left", "theirs", "right"), SAME)
def test_the_same_quantity_written_otherwise_is_no_divergence(ours, left, theirs, right):
    (found,) = compare(version(ours, left), version(theirs, right))
    assert not kinds(found) & {"number", "date"}, found


CHANGED = [
    ("number", "2.3 million", "3,2 millions", "fr", "Le pont a coûté 3,2 millions d'euros."),
    ("number", "2.3 million", "2,3 milliards", "fr", "Le pont a coûté 2,3 milliards d'euros."),
    ("number", "2.3 million", "32万", "zh", "这座桥耗资32万欧元。"),
    ("number", "2.3 million", "२४ लाख", "hi", "पुल पर २४ लाख यूरो खर्च हुए।"),
    ("number", "2.3 million", "٢٫٨ مليون", "ar", "كلف الجسر ٢٫٨ مليون يورو."),
]


@pytest.mark.parametrize(("kind", "ours", "theirs", "language", "right"), CHANGED)
def test_a_changed_number_is_marked_on_both_sides(kind, ours, theirs, language, right):
    left = version("en", "The bridge cost 2.3 million euros.")
    (found,) = compare(left, version(language, right))
    assert (ours, theirs) in pairs(found, kind)


@pytest.mark.parametrize(
    ("left", "language", "right", "pair"),
    [
        (
            "The deal cost 100 million euros.",
            "fr",
            "L'accord a coûté 100 milliards d'euros.",
            ("100 million", "100 milliards"),
        ),
        ("The fine was $2,000.", "sw", "Faini ilikuwa $6,000.", ("2,000", "6,000")),
        ("He was 14 years old.", "ko", "그는 54세였다.", ("14", "54")),
        (
            "One mother saw her 13-year-old.",
            "es",
            "Una madre vio a su hija de 23 años.",
            ("13", "23"),
        ),
        ("It costs 100 million.", "id", "Harganya 110 juta.", ("100 million", "110 juta")),
    ],
)
def test_another_number_is_told_though_part_of_it_agrees(left, language, right, pair):
    (found,) = compare(version("en", left), version(language, right))
    assert pair in pairs(found, "number")


def test_a_round_number_that_is_gone_is_told():
    left = version("en", "Some 20,000 pupils answered.")
    (found,) = compare(left, version("fr", "Des élèves ont répondu."))
    assert [(d.kind, d.side, d.text) for d in found] == [("number", "left", "20,000")]


def test_another_month_in_digits_is_a_date():
    left = version("en", "They met after the November elections.")
    (found,) = compare(left, version("zh", "他们在9月的大选后会面。"))
    assert pairs(found, "date") == {("November", "9月")}


def test_a_day_named_twice_in_the_place_of_another_is_a_date():
    left = version("en", "Rain is expected on Tuesday, wind from Monday night.")
    right = version("id", "Hujan diperkirakan hari Selasa, angin mulai Selasa malam.")
    (found,) = compare(left, right)
    assert pairs(found, "date") == {("Monday", "Selasa")}


def test_a_changed_year_month_or_weekday_is_a_date():
    left = version("en", "On Monday, 4 March 2019, the mayor opened the bridge.")
    right = version("de", "Am Dienstag, dem 4. Mai 2018, eröffnete die Bürgermeisterin die Brücke.")
    (found,) = compare(left, right)
    assert pairs(found, "date") == {("Monday", "Dienstag"), ("March", "Mai"), ("2019", "2018")}


def test_a_number_without_its_like_is_reported_on_its_side():
    left = version("en", "All 347 passengers left the ship safely.")
    right = version("fr", "Les passagers ont quitté le navire sains et saufs.")
    (found,) = compare(left, right)
    assert [(d.kind, d.side, d.text) for d in found if d.kind == "number"] == [
        ("number", "left", "347")
    ]


def test_what_moved_into_the_next_sentence_is_not_missing():
    left = version("en", "All 347 passengers left the ship.", "It was safe.")
    right = version("fr", "Les passagers ont quitté le navire.", "Les 347 étaient en sécurité.")
    first, second = compare(left, right)
    assert not kinds(first) & {"number"}
    assert not kinds(second) & {"number"}


def test_an_exchanged_person_is_a_name_divergence_on_both_sides():
    left = version("en", "The talks were led by Marit Solberg in Bergen.")
    right = version("pl", "Rozmowy w Bergen prowadził Tomasz Wilczek.")
    (found,) = compare(left, right)
    assert pairs(found, "name") == {("Marit Solberg", "Tomasz Wilczek")}


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("pl", "Rozmowy prowadziła w Bergen Marita Solberga."),
        ("ru", "Переговоры вела в Бергене Марит Сульберг."),
        ("el", "Τις συνομιλίες στο Μπέργκεν είχε η Μάριτ Σόλμπεργκ."),
        ("ar", "قادت ماريت سولبرغ المحادثات في بيرغن."),
        ("uk", "Переговори вела в Бергені Маріт Сольберг."),
    ],
)
def test_a_name_in_another_script_or_case_is_the_same_name(language, right):
    left = version("en", "The talks were led by Marit Solberg in Bergen.")
    (found,) = compare(left, version(language, right))
    assert "name" not in kinds(found)


def test_a_missing_person_is_reported_where_the_other_script_has_no_capitals():
    left = version("en", "The talks were led by Marit Solberg in Bergen.")
    right = version("hi", "बर्गन में वार्ता का नेतृत्व टोमाश विल्चेक ने किया।")
    (found,) = compare(left, right)
    assert [(d.side, d.text) for d in found if d.kind == "name"] == [("left", "Marit Solberg")]


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("ko", "회담은 마리트 솔베르그가 주재했다."),
        ("th", "การเจรจาในเบอร์เกนนำโดยมาริต โซลเบิร์กเมื่อวันจันทร์"),
        ("th", "การเจรจาในเบอร์เกนนำโดยมาริตโซลเบิร์กเมื่อวันจันทร์"),
        ("ar", "تحدث الوزير مع زعيم الحزب وماريت سولبرغ في بيرغن."),
        ("zh", "会谈由玛丽特·索尔贝格主持。"),
        ("ja", "会談はマリット・ソルベルグが主宰した。"),
        ("ko", "회담은 솔베르그(Marit Solberg)가 주재했다."),
    ],
)
def test_a_name_is_found_behind_what_is_written_onto_it(language, right):
    left = version("en", "The talks in Bergen were led by Marit Solberg.")
    (found,) = compare(left, version(language, right))
    assert "name" not in kinds(found)


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("ko", "회담은 토마시 빌체크가 주재했다."),
        ("th", "การเจรจาในเบอร์เกนนำโดยโทมัส วิลเช็กเมื่อวันจันทร์"),
        ("ar", "تحدث الوزير مع زعيم الحزب وتوماش فيلتشيك في بيرغن."),
        ("ja", "会談はトマシュ・ヴィルチェクが主宰した。"),
    ],
)
def test_another_name_there_is_not_taken_for_it(language, right):
    left = version("en", "The talks in Bergen were led by Robert Kennedy.")
    (found,) = compare(left, version(language, right))
    assert ("left", "Robert Kennedy") in {(d.side, d.text) for d in found if d.kind == "name"}


@pytest.mark.parametrize(
    ("language", "right", "name"),
    [
        ("ko", "회담은 빌체크(Tomasz Wilczek)가 주재했다.", "Tomasz Wilczek"),
        ("zh", "会谈由 Tomasz Wilczek 主持。", "Tomasz Wilczek"),
    ],
)
def test_a_name_kept_in_latin_letters_is_seen_in_any_script(language, right, name):
    left = version("en", "The talks in Bergen were led by Marit Solberg.")
    (found,) = compare(left, version(language, right))
    assert ("right", name) in {(d.side, d.text) for d in found if d.kind == "name"}


def test_a_word_that_others_translate_may_be_part_of_a_person():
    left = version("en", "The minister thanked Jordan Halvorsen, 43, for his help.")
    right = version("ko", "장관은 토마시 빌체크의 도움에 감사했다.")
    (found,) = compare(left, right)
    assert ("left", "Jordan Halvorsen") in {(d.side, d.text) for d in found if d.kind == "name"}


def test_a_foreign_name_in_chinese_is_shown_whole():
    left = version("en", "The film stars Robert Kennedy as a spy.")
    (found,) = compare(left, version("zh", "该片由强尼·英格力饰演间谍。"))
    assert pairs(found, "name") == {("Robert Kennedy", "强尼·英格力")}


def test_a_surname_alone_that_was_exchanged_is_marked_on_both_sides():
    left = version("en", "Marit Solberg spoke first.", "Later the minister thanked Solberg for it.")
    right = version(
        "fr", "Marit Solberg a parlé en premier.", "Puis le ministre en a remercié Kennedy."
    )
    first, second = compare(left, right)
    assert "name" not in kinds(first)
    assert pairs(second, "name") == {("Solberg", "Kennedy")}


def test_another_surname_behind_the_same_given_name_is_another_person():
    left = version("en", "The talks were led by Robert Solberg in Bergen.")
    right = version("fr", "Les pourparlers ont été menés par Robert Kennedy à Bergen.")
    (found,) = compare(left, right)
    assert pairs(found, "name") == {("Robert Solberg", "Robert Kennedy")}


def test_an_exchanged_person_is_seen_in_a_headline():
    left = version("en", "Marit Solberg Opens New Bridge")
    (found,) = compare(left, version("fr", "Robert Kennedy inaugure un nouveau pont"))
    assert ("Marit Solberg", "Robert Kennedy") in pairs(found, "name")


@pytest.mark.parametrize(
    ("left", "language", "right"),
    [
        ("He put on a Virtual Reality headset.", "tr", "Sanal Gerçeklik başlığı taktı."),
        ("It is a Cold War ship.", "ja", "それは冷戦時代の船だ。"),
        ("The Supreme Court ruled on it.", "pl", "Orzekł o tym Sąd Najwyższy."),
        ("He met Conor Lamb there.", "fi", "Hän antoi kirjan Conor Lambille siellä."),
    ],
)
def test_words_that_are_translated_or_declined_are_nobody(left, language, right):
    (found,) = compare(version("en", left), version(language, right))
    assert "name" not in kinds(found)


def test_a_name_spelt_otherwise_throughout_is_the_same_name():
    left = version("en", "Holly Willoughby spoke.", "Then it was Willoughby again.")
    right = version("el", "Η Χόλλυ Ουίλομπι μίλησε.", "Μετά ήταν πάλι η Ουίλομπι.")
    assert not any("name" in kinds(found) for found in compare(left, right))


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("fr", "Le ministre est parti de Londres pour Moscou et l'Allemagne au Nouvel An."),
        ("de", "Der Minister reiste an Neujahr von London nach Moskau und Deutschland."),
        ("es", "El ministro viajó de Londres a Moscú y Alemania en Año Nuevo."),
        ("hi", "मंत्री नए साल पर लंदन से मॉस्को और जर्मनी गए।"),
        ("ja", "大臣は元日にロンドンからモスクワとドイツへ向かった。"),
    ],
)
def test_places_and_feasts_that_have_a_name_in_each_language_are_not_exchanged(language, right):
    left = version("en", "The minister left London for Moscow and Germany on New Year.")
    (found,) = compare(left, version(language, right))
    assert "name" not in kinds(found)


def test_an_exchanged_person_is_seen_where_neither_script_nor_words_agree():
    left = version("en", "The talks were led by Robert Kennedy in Bergen.")
    right = version("zh", "会谈由安格拉·默克尔在卑尔根主持。")
    (found,) = compare(left, right)
    assert pairs(found, "name") == {("Robert Kennedy", "安格拉·默克尔")}


def test_a_quotation_without_marks_on_the_other_side_is_told():
    left = version("en", "The mayor called it “the worst flood in a hundred years” on Monday.")
    right = version("fr", "Le maire a parlé lundi de la pire inondation depuis cent ans.")
    (found,) = compare(left, right)
    assert [(d.side, d.text) for d in found if d.kind == "quote"] == [
        ("left", "the worst flood in a hundred years")
    ]


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("fr", "Le maire a parlé de « la pire inondation depuis cent ans »."),
        ("de", "Der Bürgermeister sprach von „der schlimmsten Flut seit hundert Jahren“."),
        ("ja", "市長は「この百年で最悪の洪水」だと述べた。"),
        ("es", "—La peor inundación en cien años —dijo el alcalde."),
    ],
)
def test_a_quotation_in_other_marks_is_a_quotation(language, right):
    left = version("en", "The mayor called it “the worst flood in a hundred years”.")
    (found,) = compare(left, version(language, right))
    assert "quote" not in kinds(found)


def test_a_single_word_in_quotation_marks_is_no_quotation():
    left = version("en", "The “expert” was wrong.")
    (found,) = compare(left, version("fr", "L'expert avait tort."))
    assert "quote" not in kinds(found)


def test_a_dropped_clause_is_an_omission_with_its_range():
    filler_en = ["The ferry leaves at noon and arrives at three in the afternoon."] * 5
    filler_fr = ["Le ferry part à midi et arrive à trois heures de l'après-midi."] * 5
    clause = "which had been closed since the flood of last spring,"
    left = version("en", *filler_en, f"The old bridge over the Drava, {clause} opened again.")
    right = version("fr", *filler_fr, "Le vieux pont a rouvert.")
    *rest, last = compare(left, right)
    (omission,) = [d for d in last if d.kind == "omission"]
    assert omission.side == "left"
    assert clause.rstrip(",") in omission.text
    assert not any({"omission", "addition"} & kinds(found) for found in rest)


def test_a_segment_without_its_like_is_an_omission_or_an_addition():
    left, right = version("en", "Only here.", "Both."), version("fr", "Les deux.", "Ici seulement.")
    beads = [Bead((0,), (), 0.0), Bead((1,), (0,), 0.9), Bead((), (1,), 0.0)]
    first, _, last = divergences(left, right, beads)
    assert [(d.kind, d.side, d.text) for d in first] == [("omission", "left", "Only here.")]
    assert [(d.kind, d.side, d.text) for d in last] == [("addition", "right", "Ici seulement.")]


def test_the_surest_comes_first():
    left = version("en", "On Monday 3 ships and 512 boats left with Marit Solberg aboard.")
    right = version("de", "Am Freitag liefen 4 Schiffe und 215 Boote mit Tomas Wilczek aus.")
    (found,) = compare(left, right)
    certainties = [d.certainty for d in found]
    assert certainties == sorted(certainties, reverse=True)
    assert found[0].kind in {"date", "number"}


def test_swapping_the_versions_swaps_the_sides():
    left = version("en", "On Monday, 512 boats left with Marit Solberg aboard.")
    right = version("de", "Am Freitag liefen 215 Boote mit Tomas Wilczek aus.")
    (forth,), (back,) = compare(left, right), compare(right, left)
    other = {"left": "right", "right": "left"}
    assert {(d.kind, d.side, d.text) for d in forth} == {
        (d.kind, other[d.side], d.text) for d in back
    }


def test_versions_in_one_language_are_compared_word_by_word():
    left = version("en", "The mayor opened the old bridge on Monday.")
    right = version("en", "The mayor closed the bridge on Monday evening.")
    (found,) = compare(left, right)
    assert {(d.kind, d.side, d.text) for d in found} == {
        ("rewording", "left", "opened"),
        ("rewording", "right", "closed"),
        ("rewording", "left", "old"),
        ("rewording", "right", "evening"),
    }


@settings(max_examples=80, deadline=None)
@given(
    st.text(max_size=80),
    st.text(max_size=80),
    st.sampled_from(["en", "zh", "ar", "fi", "und", "xx"]),
)
def test_any_two_texts_can_be_compared(left, right, language):
    compare(version("en", left), version(language, right))


@pytest.mark.parametrize(
    "odd",
    [
        "9" * 5000,
        "1." * 2000,
        "1 " * 2000,
        "二" * 5000,
        "IVXLC" * 50,
        "0.0000001 or 10/0/0",
        "ABC DEF GHI " * 200,
        "\x00\x1b[31m 12 \u202e34",
    ],
    ids=range(8),
)
def test_strange_numbers_and_letters_do_no_harm(odd):
    compare(version("en", odd), version("ja", "十二"))
    compare(version("ja", "3億 " + odd), version("de", "Am 3. Mai 12"))


@given(st.integers(1, 400), st.integers(1, 400))
def test_lengths_are_judged_alike_from_either_side(left, right):
    words = ["a" * 60, "b" * 90, "c" * 120]
    forth = measure(words, [w[:-9] for w in words], "en", "vi")
    back = measure([w[:-9] for w in words], words, "vi", "en")
    assert forth.deviation(left, right) == pytest.approx(-back.deviation(right, left))
    assert forth.spare(left, right) == pytest.approx(back.spare(right, left))


def test_a_long_sentence_strays_less_than_a_short_one():
    usual = measure(["a" * 80] * 4, ["b" * 80] * 4, "en", "sv")
    assert usual.deviation(400, 300) < usual.deviation(40, 30) < 0


def test_common_words_are_known_in_any_case():
    assert all(is_common_word(word) for word in ("Reality", "WAR", "bottle"))
    assert not any(is_common_word(word) for word in ("Marit", "Kavanaugh", "Jack", "I", ""))
