"""A person's config.yaml: what holds, what wins, and what is said of a mistake."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import settings
from tui.settings import SettingError
from tui.strict_yaml import nearest


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    return tmp_path


def load(project: Path, text: str | None = None, **more):
    if text is not None:
        (project / "config.yaml").write_text(text, encoding="utf-8")
    environ = {"HOME": str(project / "home")} | more.pop("environ", {})
    return settings.load(environ=environ, start=project, **more)


def test_without_any_file_the_defaults_hold(project: Path) -> None:
    found = load(project)
    assert found.corpus is None
    assert found.origin is None
    assert [label.name for label in found.labels] == ["PER", "ORG", "LOC", "EVT", "DATE", "MISC"]


def test_paths_are_relative_to_the_file_that_names_them(project: Path) -> None:
    (project / "deep" / "er").mkdir(parents=True)
    (project / "config.yaml").write_text("corpus: news\nannotations: said\n")
    found = settings.load(environ={"HOME": str(project)}, start=project / "deep" / "er")
    assert found.corpus == project / "news"
    assert found.annotations == project / "said"


def test_annotations_stand_beside_the_corpus_wherever_the_program_was_started(
    project: Path,
) -> None:
    found = load(project, corpus=project / "news")
    assert found.annotations == project / "annotations"


def test_the_command_line_wins_over_the_environment_over_the_project_over_the_user(
    project: Path,
) -> None:
    user = project / "home" / ".config" / "hexapla"
    user.mkdir(parents=True)
    (user / "config.yaml").write_text("annotator: user\nencoder: none\ntheme: hexapla-light\n")
    text = "annotator: project\nencoder: use\n"
    assert load(project, text).annotator == "project"
    assert load(project, text).encoder == "use"
    assert load(project, text).theme == "hexapla-light"
    environ = {"HEXAPLA_ANNOTATOR": "environment"}
    assert load(project, text, environ=environ).annotator == "environment"
    assert load(project, text, environ=environ, annotator="line").annotator == "line"


@pytest.mark.parametrize(
    ("when", "environ", "line", "theme"),
    [
        ("auto", {}, None, "hexapla-light"),
        ("auto", {"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}, None, "hexapla-ansi"),
        ("auto", {"SSH_TTY": "/dev/pts/1"}, "hexapla-dark", "hexapla-dark"),
        ("always", {}, None, "hexapla-ansi"),
        ("always", {"HEXAPLA_THEME": "hexapla-dark"}, None, "hexapla-dark"),
        ("never", {"SSH_TTY": "/dev/pts/1"}, None, "hexapla-light"),
    ],
)
def test_over_ssh_its_theme_holds_unless_environment_or_command_line_say_another(
    project: Path, when: str, environ: dict[str, str], line: str | None, theme: str
) -> None:
    text = f"theme: hexapla-light\nssh: {{when: {when}, theme: hexapla-ansi}}\n"
    assert load(project, text, environ=environ, theme=line).theme == theme


def test_the_norwegians_language_is_no_boolean(project: Path) -> None:
    found = load(project, "languages: {expected: [no, on, yes]}\n")
    assert found.languages.expected == ("no", "on", "yes")


def test_a_line_without_a_value_leaves_the_default(project: Path) -> None:
    assert load(project, "theme:\nthresholds:\n").theme == "hexapla-dark"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("corpus: x\nannotatr: me\n", 2, "did you mean 'annotator'?"),
        ("thresholds:\n  varient: .9\n", 2, "in thresholds (did you mean 'variant'?)"),
        ("thresholds: {variant: nine}\n", 1, "must be a number from 0 to 1"),
        ("thresholds: {variant: 90}\n", 1, "between 0 and 1"),
        ("theme: hexapla-drak\n", 1, "did you mean 'hexapla-dark'?"),
        ("corpus: a\n\ncorpus: b\n", 3, "it was set in line 1"),
        ("labels:\n  - {name: A, key: '1'}\n  - {name: B, key: 1}\n", 3, "which A has"),
        ("labels:\n  - {name: A, key: '12'}\n", 2, "must be one character"),
        ("labels: []\n", 1, "name at least one label"),
        ("labels:\n  - {key: '1'}\n", 2, "needs a 'name'"),
        ("annotator: ../../etc\n", 1, "can't be a folder's name"),
        ("annotator: gold\n", 1, "a name hexapla uses itself"),
        ("- corpus\n", 1, "must be a mapping"),
        ("corpus: [a, b]\n", 1, "must be a single value"),
        ("languages: {detectors: [lang-detect]}\n", 1, "did you mean 'langdetect'?"),
        ("ssh: {when: perhaps}\n", 1, "it is one of auto, always, never"),
        ("labels:\n  - {name: A, key: '1', colour: puce}\n", 2, "is 'puce'"),
    ],
)
def test_a_mistake_names_its_file_its_line_and_what_to_do(
    project: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(SettingError) as caught:
        load(project, text)
    assert str(caught.value).startswith(f"{project / 'config.yaml'}:{line}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_broken_file_names_its_line(project: Path) -> None:
    with pytest.raises(SettingError, match=r"config\.yaml:\d: is not YAML"):
        load(project, "corpus: [a\ntheme: b: c\n")


def test_a_file_that_is_not_utf8_is_told(project: Path) -> None:
    (project / "config.yaml").write_bytes(b"corpus: caf\xe9\n")
    with pytest.raises(SettingError, match="save it as UTF-8"):
        load(project)


def test_an_unknown_variable_of_the_environment_is_told(project: Path) -> None:
    with pytest.raises(SettingError, match=r"did you mean 'HEXAPLA_ANNOTATOR'\?"):
        load(project, environ={"HEXAPLA_ANOTATOR": "x"})


def test_the_keymap_keeps_where_each_key_was_set(project: Path) -> None:
    found = load(project, "keymap:\n  accept: a\n  reject: [x, delete]\n")
    assert found.keymap == {"accept": ("a",), "reject": ("x", "delete")}
    assert found.keymap_lines["reject"] == (project / "config.yaml", 3)


def test_a_file_that_is_named_is_read_instead_of_the_nearest(project: Path) -> None:
    other = project / "other.yaml"
    other.write_text("annotator: named\n")
    assert load(project, "annotator: nearest\n", config=other).annotator == "named"


@given(st.text(max_size=200))
def test_no_file_ever_raises_anything_else(tmp_path_factory: pytest.TempPathFactory, text) -> None:
    folder = tmp_path_factory.mktemp("config")
    (folder / "config.yaml").write_text(text, encoding="utf-8")
    said = ""
    try:
        settings.load(environ={"HOME": str(folder)}, start=folder)
    except SettingError as error:
        said = str(error)
    assert not said or said.startswith(str(folder / "config.yaml"))


def test_the_nearest_word_is_named_and_a_far_one_is_not() -> None:
    assert nearest("annotatr", ["annotator", "corpus"]) == " (did you mean 'annotator'?)"
    assert nearest("zzz", ["annotator", "corpus"]) == ""
