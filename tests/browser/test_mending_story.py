"""Bands mended at the keyboard over a real desk: kept in YAML, there again tomorrow, undone."""

import pytest
import yaml
from corpora import EN, FR, TEXTS, open_desk

from tests.browser.stories import opened
from tui.browser.screens.variants import VariantsScreen

DE = "003_de"
GERMAN = (
    "Kambala-Damm bricht nach drei Regentagen\n\n"
    "Der Kambala-Damm brach am Dienstagmorgen, sagte die Ministerin Amina Diallo.\n"
    "Rund 4500 Einwohner von Tessara wurden nach Ouraba gebracht.\n"
    "Amina Diallo versprach 12 Millionen Dollar für die Region Tessara.\n"
    '"Wir werden bis zum 30. Juni wiederaufbauen", sagte Diallo dem Radio Sahel.\n'
)


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for id_, text in {**TEXTS, DE: GERMAN}.items():
        (folder / f"{id_}.txt").write_text(text, encoding="utf-8")
    return folder


async def to_the_versions(told):
    await told.press("v")
    screen = told.app.screen
    assert isinstance(screen, VariantsScreen)
    await told.wait()
    return screen


def sides(screen):
    """What stands side by side, each band as the first words of its sides."""
    return [band.segments for band in screen.comparison.bands]


async def test_what_was_merged_today_is_one_band_tomorrow_and_in_the_file(corpus):
    with open_desk(corpus) as desk:
        desk.refresh()
        async with opened(desk, size=(120, 30)) as told:
            screen = await to_the_versions(told)
            before = sides(screen)
            await told.press("j", "M", "m", "escape")
            merged = sides(screen)
            assert len(merged) == len(before) - 1
            assert "by hand" in told.screen()[0]
    kept = yaml.safe_load((corpus.parent / "annotations" / "ana" / f"{FR}.yaml").read_text())
    ((here, there),) = kept["beads"][EN]
    assert TEXTS[FR][slice(*here[:2])].startswith("Le barrage de Kambala a cédé")
    assert TEXTS[EN][slice(*there[:2])].endswith("evacuated to Ouraba.")
    with open_desk(corpus) as desk:
        async with opened(desk, size=(120, 30)) as told:
            screen = await to_the_versions(told)
            assert sides(screen) == merged
            await told.press("u")
            assert sides(screen) == before
            await told.press("ctrl+r")
            assert sides(screen) == merged


async def three(told):
    told.app.open_variants(FR, (EN, DE))
    await told.wait()
    screen = told.app.screen
    assert isinstance(screen, VariantsScreen)
    return screen


async def test_three_versions_are_mended_at_once_and_undone_in_one_step(corpus):
    with open_desk(corpus) as desk:
        async with opened(desk, size=(140, 30)) as told:
            screen = await three(told)
            before = sides(screen)
            await told.press("j", "M", "m")
            merged = sides(screen)
            assert merged == [before[0], ((1, 2), (1, 2), (1, 2)), *before[3:]]
            await told.press("escape")
            assert "by hand" in told.screen()[0]
            # what holds in three versions holds in any two of them, as the command line has it
            for pair in ([EN, DE], [DE, FR], [FR, EN]):
                assert ((1, 2), (1, 2)) in [b.segments for b in desk.comparison(pair).bands]
            await told.press("u")
            assert sides(screen) == before
            assert not screen.comparison.mended
            await told.press("ctrl+r")
            assert sides(screen) == merged
    kept = yaml.safe_load((corpus.parent / "annotations" / "ana" / f"{FR}.yaml").read_text())
    assert sorted(kept["beads"]) == [EN, DE]


async def test_a_sentence_of_the_active_pane_is_moved_and_the_others_stay(corpus):
    with open_desk(corpus) as desk:
        async with opened(desk, size=(140, 30)) as told:
            screen = await three(told)
            before = sides(screen)
            for pane in range(3):
                await told.press("g", "j", "j", "M", "greater_than_sign", "escape")
                moved = list(before)
                here = tuple(() if v == pane else (2,) for v in range(3))
                after = tuple((2, 3) if v == pane else (3,) for v in range(3))
                moved[2:4] = [here, after]
                assert sides(screen) == moved
                await told.press("M", "x", "escape")
                assert sides(screen) == before
                await told.press("tab")


async def test_two_versions_mended_are_mended_beside_a_third(corpus):
    with open_desk(corpus) as desk:
        async with opened(desk, size=(140, 30)) as told:
            screen = await three(told)
            await told.press("q")
            told.app.open_variants(EN, (DE,))
            await told.wait()
            await told.press("j", "M", "s", "escape", "q")
            screen = await three(told)
            assert ((1,), ()) in [band[1:] for band in sides(screen)]
            assert ((), (1,)) in [band[1:] for band in sides(screen)]
            assert "only in" in told.text()


async def test_keys_that_do_nothing_while_mending_are_not_shown(corpus):
    with open_desk(corpus) as desk:
        async with opened(desk, size=(80, 24)) as told:
            await three(told)
            assert "enter read" in told.screen()[-1]
            await told.press("M")
            assert "enter read" not in told.text()
            assert "m merge" in told.text()
            assert "esc done" in told.text()
            await told.press("m")
            assert "by hand" in told.screen()[-1]
            await told.press("escape")
            assert "? help" in told.screen()[-1]


async def test_reset_of_what_nobody_mended_is_no_step(corpus):
    with open_desk(corpus) as desk:
        async with opened(desk, size=(140, 30)) as told:
            await three(told)
            await told.press("M", "x")
            assert "Nothing is mended here" in told.text()
            await told.press("escape")
            assert desk.undo() is None


async def test_a_sentence_pushed_to_the_next_band_takes_its_differences_along(corpus):
    with open_desk(corpus) as desk:
        desk.refresh()
        async with opened(desk, size=(120, 30)) as told:
            screen = await to_the_versions(told)
            assert not screen.differences
            await told.press("j", "j", "M", "greater_than_sign", "escape")
            alone = [band for band in screen.comparison.bands if not all(band.segments)]
            assert len(alone) == 1
            assert screen.differences
            assert "only in" in told.text()
            await told.press("u")
            assert not screen.differences


async def test_split_and_pull_make_and_close_a_gap(corpus):
    with open_desk(corpus) as desk:
        desk.refresh()
        async with opened(desk, size=(120, 30)) as told:
            screen = await to_the_versions(told)
            before = sides(screen)
            await told.press("j", "M", "s")
            apart = sides(screen)
            assert len(apart) == len(before) + 1
            await told.press("x", "escape")
            assert sides(screen) == before
