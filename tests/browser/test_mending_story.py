"""Bands mended at the keyboard over a real desk: kept in YAML, there again tomorrow, undone."""

import pytest
import yaml
from corpora import EN, FR, TEXTS, open_desk

from tests.browser.stories import opened
from tui.browser.screens.variants import VariantsScreen


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for id_, text in TEXTS.items():
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
    assert TEXTS[FR][slice(*here)].startswith("Le barrage de Kambala a cédé")
    assert TEXTS[EN][slice(*there)].endswith("evacuated to Ouraba.")
    with open_desk(corpus) as desk:
        async with opened(desk, size=(120, 30)) as told:
            screen = await to_the_versions(told)
            assert sides(screen) == merged
            await told.press("u")
            assert sides(screen) == before
            await told.press("ctrl+r")
            assert sides(screen) == merged


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
