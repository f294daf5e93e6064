"""Files from anywhere, in whatever encoding they were saved."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.corpus.encodings import Undecodable, decode

FRENCH = (
    "Le ministère des Affaires étrangères a déclaré mercredi que les négociations s'étaient bien "
    "passées, « malgré tout ». Le préfet, très âgé, n'a pas souhaité répondre à nos questions.\n"
)
POLISH = (
    "Rzecznik powiedział, że rozmowy zakończyły się późno w nocy. Źródła zbliżone do rządu "
    "twierdzą, iż następne spotkanie odbędzie się w środę.\n"
)
CZECH = (
    "Mluvčí uvedl, že příští schůzka proběhne v úterý. Účastníci žádali déle než týden o změnu.\n"
)
HUNGARIAN = (
    "A szóvivő szerint a következő ülést őszre halasztották. Több küldöttség tűnődött rajta.\n"
)
GERMAN = "Die Sprecherin erklärte, über künftige Maßnahmen würden „alle“ später unterrichtet.\n"
SPANISH = (
    "La compañía anunció ayer que invertirá más dinero en la región. ¿Qué dirá el señor Núñez?\n"
)
TURKISH = "Bakanlık sözcüsü çarşamba günü görüşmelerin başarılı geçtiğini açıkladı.\n"
RUSSIAN = "Представитель министерства сообщил в среду, что переговоры прошли успешно.\n"
GREEK = "Ο εκπρόσωπος δήλωσε την Τετάρτη ότι οι συνομιλίες ήταν επιτυχείς και θα συνεχιστούν.\n"
CHINESE = "外交部发言人星期三表示，双方的会谈取得了积极成果，并同意在下个月继续对话。\n"
JAPANESE = "外務省の報道官は水曜日、協議は順調に進んだと述べた。双方は来月も対話を続ける。\n"
KOREAN = (
    "외교부 대변인은 수요일 회담이 성공적으로 끝났다고 밝혔다. 양측은 대화를 이어 가기로 했다.\n"
)
THAI = "โฆษกกระทรวงการต่างประเทศแถลงเมื่อวันพุธว่าการเจรจาประสบความสำเร็จ\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (SPANISH, "latin-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc_kr"),
        (THAI, "cp874"),
        (RUSSIAN, "utf-16-be"),
        (FRENCH, "utf-16-le"),
    ],
)
def test_an_article_saved_in_a_legacy_encoding_reads_right(text: str, encoding: str) -> None:
    assert decode((text * 3).encode(encoding)).text == text * 3


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\r\0\ufeff")))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_decides_and_is_gone(encoding: str) -> None:
    decoded = decode("Ένα δύο\r\nτρία".encode(encoding))
    assert (decoded.text, decoded.encoding) == ("Ένα δύο\nτρία", encoding)


def test_every_line_end_becomes_a_newline() -> None:
    assert decode(b"one\r\ntwo\rthree\n\r\n").text == "one\ntwo\nthree\n\n"


def test_the_first_accent_may_come_late() -> None:
    data = (b"plain words " * 10_000) + "voilà, c'est l'été".encode("cp1252")
    assert decode(data).text.endswith("voilà, c'est l'été")


def test_a_character_may_be_cut_by_the_sample() -> None:
    for shift in range(3):
        text = "a" * shift + "語" * 40_000
        assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"\x7fELF\x02\x01\x01\0\0\0",
        b"words and then \0 nothing",
        random.Random(7).randbytes(4000),
        random.Random(8).randbytes(4000).replace(b"\0", b"\1"),
        b"\xff\xfea",
        bytes(range(1, 256)) * 8,
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(Undecodable, match=r"binary|recognised|no character"):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except Undecodable:
        return
    assert "\r" not in decoded.text
