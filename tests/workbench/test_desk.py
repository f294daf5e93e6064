"""A person at the desk: what they tag, decide and carry across, and what stays of it."""

from pathlib import Path

import pytest
import yaml
from corpora import ALONE, EN, FR, TEXTS, open_desk, quotes, tag

from tui.analysis.segments import segment
from tui.annotation.problems import AnnotationError
from tui.corpus.query import parse
from tui.workbench.checking import check
from tui.workbench.desk import Desk, UnknownArticleError
from tui.workbench.tagging import places_left


def test_a_tag_is_in_the_yaml_with_its_quote_and_context(corpus: Path, desk: Desk) -> None:
    mention = tag(desk, EN, "Amina Diallo", "PER")
    desk.workbook.flush()
    found = yaml.safe_load((corpus.parent / "annotations" / "ana" / f"{EN}.yaml").read_text())
    kept = found["mentions"][mention.id]
    assert kept["quote"] == "Amina Diallo"
    assert TEXTS[EN][kept["range"][0] : kept["range"][1]] == "Amina Diallo"
    assert kept["entity"] == "e-amina-diallo"
    assert kept["before"].endswith("the minister ")


def test_a_tag_of_yesterday_is_taken_back_today(corpus: Path) -> None:
    with open_desk(corpus) as desk:
        tag(desk, EN, "Amina Diallo", "PER")
    with open_desk(corpus) as desk:
        assert quotes(desk, EN) == ["Amina Diallo"]
        assert desk.undo() == "tag PER · Amina Diallo"
        assert quotes(desk, EN) == []
        assert list(desk.workbook.register) == []
        assert desk.redo() == "tag PER · Amina Diallo"
        assert quotes(desk, EN) == ["Amina Diallo"]


def test_the_yaml_is_there_at_the_next_look_and_the_lists_need_not_be_drawn_again(
    corpus: Path, desk: Desk
) -> None:
    tag(desk, EN, "Amina Diallo", "PER")
    desk.set_tags(EN, ["dam", "Dam"])
    sheet = corpus.parent / "annotations" / "ana" / f"{EN}.yaml"
    assert not sheet.exists()
    shown = desk.generation
    desk.refresh()
    assert "Amina Diallo" in sheet.read_text()
    assert desk.generation == shown
    desk.set_tags(EN, [])
    assert desk.generation > shown


def test_tagging_a_span_again_relabels_it(desk: Desk) -> None:
    first = tag(desk, EN, "Radio Sahel", "PER")
    again = tag(desk, EN, "Radio Sahel", "ORG")
    assert again.id == first.id
    assert [m.label for m in desk.reading(EN).annotation.mentions.values()] == ["ORG"]


def test_a_date_names_no_entity(desk: Desk) -> None:
    assert tag(desk, EN, "June 30", "DATE").entity is None


def test_tag_all_takes_the_same_form_and_suggests_the_surname(desk: Desk) -> None:
    mention = tag(desk, EN, "Amina Diallo", "PER")
    spread = desk.tag_all(EN, mention.id)
    assert spread.tagged == 1
    assert spread.suggested >= 1
    assert quotes(desk, EN).count("Amina Diallo") == 2
    everything = quotes(desk, EN) + quotes(desk, EN, "suggested")
    assert "Diallo" in everything
    desk.undo()
    assert quotes(desk, EN) == ["Amina Diallo"]
    assert quotes(desk, EN, "suggested") == []


def test_tag_all_takes_what_was_carried_here_before(desk: Desk) -> None:
    desk.project(FR, tag(desk, FR, "Amina Diallo", "PER").id)
    carried = quotes(desk, EN, "suggested").count("Amina Diallo")
    assert carried == 2
    mention = tag(desk, EN, "Amina Diallo", "PER")
    left = places_left(desk.reading(EN), "Amina Diallo")
    assert sum(desk.tag_all(EN, mention.id)) == len(left) >= 1
    assert quotes(desk, EN).count("Amina Diallo") == 2
    assert places_left(desk.reading(EN), "Amina Diallo") == []


def test_tag_all_leaves_alone_what_was_refused(desk: Desk) -> None:
    desk.project(FR, tag(desk, FR, "Amina Diallo", "PER").id)
    carried = [s for s in desk.suggestions(EN) if s.text == "Amina Diallo"]
    desk.refuse(EN, carried[1])
    mention = tag(desk, EN, "Amina Diallo", "PER")
    desk.tag_all(EN, mention.id)
    assert quotes(desk, EN).count("Amina Diallo") == 1
    assert quotes(desk, EN, "rejected") == ["Amina Diallo"]


def test_a_tag_is_sent_to_the_other_version_as_a_suggestion(desk: Desk) -> None:
    mention = tag(desk, FR, "Amina Diallo", "PER")
    assert desk.project(FR, mention.id) >= 2
    assert quotes(desk, EN) == []
    assert "Amina Diallo" in quotes(desk, EN, "suggested")
    carried = [s for s in desk.suggestions(EN) if s.origin == "projection"]
    assert {s.entity for s in carried} == {mention.entity}
    first = carried[0]
    desk.tag(EN, first.start, first.end, first.label, entity=first.entity, how="suggested")
    assert len(quotes(desk, EN)) == 1
    (kept,) = [m for m in desk.reading(EN).annotation.mentions.values() if m.state == "accepted"]
    assert kept.origin.how == "projected"
    assert kept.origin.source == f"{FR}#{mention.id}"


def test_what_was_tagged_once_is_suggested_elsewhere_in_another_language(desk: Desk) -> None:
    mention = tag(desk, FR, "Amina Diallo", "PER")
    found = [s for s in desk.suggestions(EN) if s.text == "Amina Diallo"]
    assert found
    assert all(s.label == "PER" and s.entity == mention.entity for s in found)


def test_what_was_refused_is_not_suggested_again(corpus: Path, desk: Desk) -> None:
    suggestion = next(s for s in desk.suggestions(ALONE) if s.text == "Reykjavik")
    desk.refuse(ALONE, suggestion)
    spans = {(s.start, s.end) for s in desk.suggestions(ALONE)}
    assert (suggestion.start, suggestion.end) not in spans
    desk.undo()
    spans = {(s.start, s.end) for s in desk.suggestions(ALONE)}
    assert (suggestion.start, suggestion.end) in spans


def test_the_same_name_in_two_languages_is_one_entity(desk: Desk) -> None:
    french = tag(desk, FR, "Amina Diallo", "PER")
    english = tag(desk, EN, "Amina Diallo", "PER")
    assert french.entity == english.entity
    entity = desk.workbook.register.get(french.entity)
    assert entity is not None
    assert set(entity.names) == {"fr", "en"}


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Sergueï Lavrov", "Sergei Lavrov", True),
        ("Сергей Лавров", "Sergei Lavrov", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Cristiano Ronaldo", "Cristiano Ronaldinho", False),
        ("Alexander Lukashenko", "Alexander Lukashevich", False),
        ("Viktor Orbán", "Viktor Orbach", False),
        ("Ma Zhaoxu", "Ma Zhaoxi", False),
        ("Wang Yi", "Wang Li", False),
    ],
)
def test_only_a_name_that_is_surely_the_same_is_linked_by_itself(
    corpus: Path, left: str, right: str, one: bool
) -> None:
    (corpus / "003_a.txt").write_text(f"The summit began on Monday, {left} told reporters.\n")
    (corpus / "004_b.txt").write_text(f"The summit ended on Friday, {right} told reporters.\n")
    with open_desk(corpus) as desk:
        first, second = tag(desk, "003_a", left, "PER"), tag(desk, "004_b", right, "PER")
    assert (first.entity == second.entity) is one


def test_a_surname_goes_to_the_only_full_name_of_its_article(desk: Desk) -> None:
    full = tag(desk, EN, "Amina Diallo", "PER")
    surname = tag(desk, EN, "Diallo", "PER", nth=2)
    assert surname.quote == "Diallo"
    assert surname.entity == full.entity


def test_an_edge_is_moved_and_the_mention_keeps_its_id(desk: Desk) -> None:
    mention = tag(desk, EN, "Amina", "PER")
    moved = desk.change_mention(EN, mention, end=mention.end + len(" Diallo"))
    assert moved.id == mention.id
    assert moved.quote == "Amina Diallo"
    desk.remove_mention(EN, moved.id)
    assert quotes(desk, EN) == []


def test_the_list_finds_what_was_said(desk: Desk) -> None:
    tag(desk, FR, "Amina Diallo", "PER")
    desk.set_status([EN, ALONE], "accepted")
    desk.set_tags(ALONE, ["sport", " chess ", "sport"])
    desk.set_note(FR, "compare the figures")
    assert [r.id for r in desk.rows(parse("entity:diallo"))] == [FR]
    assert [r.id for r in desk.rows(parse("status:accepted"))] == [EN, ALONE]
    assert [r.id for r in desk.rows(parse("tag:chess"))] == [ALONE]
    assert [r.id for r in desk.rows(parse("has:notes"))] == [FR]
    assert desk.row(ALONE).tags == ("chess", "sport")
    assert desk.totals().statuses == {"accepted": 2, "new": 1}
    desk.undo()
    desk.undo()
    desk.undo()
    assert desk.totals().statuses == {"new": 3}
    assert desk.note(FR) == ""


def test_an_entity_is_found_by_the_names_it_has_now(desk: Desk) -> None:
    mention = tag(desk, EN, "Amina Diallo", "PER")
    other = tag(desk, ALONE, "Hana Novotna", "PER")
    assert mention.entity is not None
    assert other.entity is not None
    workbook = desk.workbook

    def found(query: str) -> list[str]:
        return [row.id for row in desk.rows(parse(query))]

    workbook.do(workbook.register.rename(mention.entity, "Aïcha Konaté"))
    assert found("entity:konate") == [EN]
    assert found('entity:"Aïcha Konaté"') == [EN]
    assert found("entity:aic*") == [EN]
    assert found("entity:kon*") == []
    workbook.do(workbook.register.merge(other.entity, [mention.entity]))
    assert found("entity:novotna") == [EN, ALONE]
    assert found(f'entity:"{other.entity}"') == [EN, ALONE]
    desk.undo()
    desk.undo()
    assert found("entity:konate") == []
    assert found("entity:novotna") == [ALONE]


def test_a_file_edited_by_hand_is_seen(corpus: Path, desk: Desk) -> None:
    desk.set_status([EN], "flagged")
    desk.workbook.flush()
    sheet = corpus.parent / "annotations" / "ana" / f"{EN}.yaml"
    sheet.write_text(sheet.read_text().replace('"flagged"', '"rejected"'))
    desk.refresh()
    assert desk.row(EN).status == "rejected"


def test_the_variants_are_found_and_compared(desk: Desk) -> None:
    assert desk.row(FR).variants == ((EN, "en"),)
    assert desk.row(ALONE).variants == ()
    comparison = desk.comparison([FR, EN])
    assert len(comparison.bands) == len(comparison.marks)
    assert all(all(band.segments) for band in comparison.bands)
    assert comparison == desk.comparison([FR, EN])  # the second one comes from the catalogue


def test_of_three_versions_a_difference_names_those_that_lack_it() -> None:
    from tui.workbench.comparison import Text, align_texts, pack, unpack

    texts = [
        Text(text, tuple(segment(text, language)), language)
        for language, text in (
            ("en", "The bridge cost 4,512 crowns. It opened on Monday. Nobody came."),
            ("de", "Die Brücke kostete 4.512 Kronen. Sie öffnete am Montag. Niemand kam."),
            ("fr", "Le pont a coûté 9 731 couronnes. Il a ouvert lundi. Personne n'est venu."),
        )
    ]
    found = align_texts(texts, encoder=None)
    numbers = [
        (version, d.text, d.lacking)
        for band in found.marks
        for version, side in enumerate(band)
        for d in side
        if d.kind == "number"
    ]
    assert numbers == [(0, "4,512", (2,)), (2, "9 731", (0,))]
    assert unpack(pack(found)) == found


def test_pairs_of_differences_with_two_versions_are_not_taken_for_one() -> None:
    from tui.browser.differences import differences, in_words
    from tui.workbench.comparison import Text, align_texts

    texts = [
        Text(text, tuple(segment(text, language)), language)
        for language, text in (
            ("en", "The bridge cost 4,512 crowns and 731 ships passed under it."),
            ("de", "Die Brücke kostete 6.512 Kronen, und 731 Schiffe fuhren darunter her."),
            ("fr", "Le pont a coûté 4 512 couronnes et 835 navires sont passés dessous."),
        )
    ]
    told = [
        in_words(difference, ("EN", "DE", "FR"))
        for difference in differences(align_texts(texts, encoder=None).marks)
    ]
    assert sorted(told) == ["number: 4,512 in EN, 6.512 in DE", "number: 731 in EN, 835 in FR"]


def test_a_bead_mended_by_hand_stays_mended_from_either_side(desk: Desk) -> None:
    before = desk.comparison([FR, EN])
    left, right = before.readings
    two = [left.segments[1], left.segments[2]]
    others = [right.segments[1], right.segments[2]]
    whole = ((two[0].start, two[1].end), (others[0].start, others[1].end))
    desk.mend_beads(FR, EN, [whole])
    assert ((1, 2), (1, 2)) in [band.segments for band in desk.comparison([FR, EN]).bands]
    assert ((1, 2), (1, 2)) in [band.segments for band in desk.comparison([EN, FR]).bands]
    desk.undo()
    assert desk.comparison([FR, EN]).bands == before.bands


def test_a_mended_bead_whose_sentence_is_gone_is_no_gap(desk: Desk) -> None:
    left = desk.reading(FR).segments
    right = desk.reading(EN).segments
    inside = right[1].start + 2, right[1].end - 2  # as if the text had changed under it
    before = desk.comparison([FR, EN])
    desk.mend_beads(FR, EN, [((left[1].start, left[1].end), inside)])
    assert desk.comparison([FR, EN]).bands == before.bands


def mended_pair(desk: Desk) -> tuple[str, str]:
    """Two sentences of each side mended into one bead; what stands in it."""
    left, right = desk.reading(FR), desk.reading(EN)
    here = left.segments[2].start, left.segments[3].end
    there = right.segments[2].start, right.segments[3].end
    desk.mend_beads(FR, EN, [(here, there)])
    return left.text[slice(*here)], right.text[slice(*there)]


def by_hand(desk: Desk) -> list[tuple[str, str]]:
    """What the beads mended by hand say that the comparison holds to."""
    found = desk.comparison([FR, EN])
    left, right = (reading.text for reading in found.readings)
    return [(left[slice(*a)], right[slice(*b)]) for a, b in found.mended.get((0, 1), ())]


def test_a_mended_bead_stays_on_its_sentences_when_either_article_grows(
    corpus: Path, desk: Desk
) -> None:
    said = mended_pair(desk)
    for id_, more in ((EN, "Officials gave no cause.\n"), (FR, "La cause reste inconnue.\n")):
        title, body = TEXTS[id_].split("\n\n")
        (corpus / f"{id_}.txt").write_text(f"{title}\n\n{more}{body}")
        desk.refresh()
        assert by_hand(desk) == [said]
    assert ((3, 4), (3, 4)) in [band.segments for band in desk.comparison([FR, EN]).bands]
    assert not [f for f in check(desk) if "mended" in f.message]


def test_a_mended_bead_whose_text_is_gone_is_kept_and_told_and_comes_back(
    corpus: Path, desk: Desk
) -> None:
    said = mended_pair(desk)
    place = corpus / f"{EN}.txt"
    lines = TEXTS[EN].split("\n")
    place.write_text("\n".join(lines[:3] + lines[4:]))
    desk.refresh()
    assert by_hand(desk) == []
    (told,) = [f.message for f in check(desk) if "mended bead" in f.message]
    assert "Quelque 4 500 habitants" in told
    left, right = desk.reading(FR), desk.reading(EN)
    ends = (left.segments[-1], right.segments[-1])
    first, second = ((s.start, s.end) for s in ends)
    desk.mend_beads(FR, EN, [(first, second)])
    assert len(by_hand(desk)) == 1
    place.write_text(TEXTS[EN])
    desk.refresh()
    assert said in by_hand(desk)
    assert len(by_hand(desk)) == 2
    desk.mend_beads(FR, EN, [])
    assert by_hand(desk) == []
    desk.undo()
    assert len(by_hand(desk)) == 2


def test_mended_ranges_of_older_files_hold_while_they_are_sentences(corpus: Path) -> None:
    with open_desk(corpus) as desk:
        said = mended_pair(desk)
    sheet = corpus.parent / "annotations" / "ana" / f"{FR}.yaml"
    plain = yaml.safe_load(sheet.read_text())
    ((here, there),) = plain["beads"][EN]
    (line,) = [line for line in sheet.read_text().split("\n") if line.startswith("    - [[")]
    sheet.write_text(sheet.read_text().replace(line, f"    - [{here[:2]}, {there[:2]}]"))
    with open_desk(corpus) as desk:
        assert by_hand(desk) == [said]
        (corpus / f"{EN}.txt").write_text("News. " + TEXTS[EN])
        desk.refresh()
        assert by_hand(desk) == []
        assert any("mended bead" in finding.message for finding in check(desk))


def test_an_unrelated_article_changes_no_other_cluster(corpus: Path, desk: Desk) -> None:
    before = {row.id: (row.cluster, row.variants) for row in desk.rows()}
    (corpus / "0000_new.txt").write_text(
        "Rains end a drought in Patagonia\n\nFarmers in Patagonia saw 80 mm of rain in May.\n"
    )
    found = desk.refresh()
    assert (found.added, found.changed, found.removed) == (1, 0, 0)
    after = {row.id: (row.cluster, row.variants) for row in desk.rows()}
    assert {id_: after[id_] for id_ in before} == before


def test_only_what_changed_is_read_again(corpus: Path, desk: Desk) -> None:
    assert not desk.refresh()
    (corpus / f"{ALONE}.txt").write_text(
        TEXTS[ALONE] + "A third sentence was added in Reykjavik.\n"
    )
    (corpus / f"{FR}.txt").unlink()
    found = desk.refresh()
    assert (found.added, found.changed, found.removed) == (0, 1, 1)
    assert desk.row(EN).variants == ()
    with pytest.raises(UnknownArticleError):
        desk.reading(FR)


def test_a_mention_is_found_again_when_the_text_changes(corpus: Path, desk: Desk) -> None:
    mention = tag(desk, ALONE, "Olafur Jonsson", "PER")
    (corpus / f"{ALONE}.txt").write_text("Updated on Monday.\n\n" + TEXTS[ALONE])
    desk.refresh()
    reading = desk.reading(ALONE)
    found = reading.annotation.mentions[mention.id]
    assert reading.text[found.start : found.end] == "Olafur Jonsson"


def test_two_annotators_do_not_see_each_others_decisions(corpus: Path) -> None:
    with open_desk(corpus, "ana") as ana, open_desk(corpus, "ben") as ben:
        ana.set_status([EN], "accepted")
        ben.set_status([EN], "rejected")
        assert ana.row(EN).status == "accepted"
        assert ben.row(EN).status == "rejected"


def test_where_nothing_can_be_kept_it_is_said_and_nothing_is_pretended(corpus: Path) -> None:
    (corpus.parent / "annotations").write_text("a file in place of the folder")
    with open_desk(corpus) as desk:
        assert any("can't be saved" in warning for warning in desk.warnings)
        with pytest.raises(AnnotationError):
            desk.set_status([EN], "accepted")
        assert desk.row(EN).status == "new"


def test_the_catalogue_may_be_deleted(corpus: Path) -> None:
    with open_desk(corpus) as desk:
        desk.set_status([EN], "accepted")
        before = desk.rows()
        place = desk.catalogue.path
    place.unlink()
    with open_desk(corpus) as desk:
        assert [r.id for r in desk.rows()] == [r.id for r in before]
        assert desk.row(EN).status == "accepted"


def test_settings_of_the_languages_are_heeded_and_facts_made_anew(corpus: Path) -> None:
    (corpus.parent / "config.yaml").write_text("thresholds: {language: 1.0}\n")
    with open_desk(corpus) as desk:
        assert all(row.language_uncertain for row in desk.rows())
    (corpus.parent / "config.yaml").write_text("thresholds: {language: 0.5}\n")
    with open_desk(corpus) as desk:
        assert not any(row.language_uncertain for row in desk.rows())


def test_a_threshold_of_variants_holds_from_the_next_start_on(corpus: Path) -> None:
    with open_desk(corpus) as desk:
        assert desk.row(FR).variants == ((EN, "en"),)
    (corpus.parent / "config.yaml").write_text("thresholds: {variant: 1.0}\n")
    with open_desk(corpus) as desk:
        assert desk.row(FR).variants == ()
