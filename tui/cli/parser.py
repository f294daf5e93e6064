"""The grammar of the command line, and help texts that teach by example."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from tui import __version__
from tui.strict_yaml import nearest

Arguments = argparse.Namespace


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from tui.cli.output import complain

        complain(f"{message}\n  see: {self.prog} --help")
        sys.exit(2)


def _runs(module: str, function: str) -> Callable[[Arguments], int]:
    """A command that imports its module only when it is run: start-up time."""

    def run(options: Arguments) -> int:
        command: Callable[[Arguments], int] = getattr(import_module(f"tui.cli.{module}"), function)
        return command(options)

    return run


COMMANDS: dict[str, str] = {
    "index": "build or refresh the catalogue of a corpus",
    "list": "list articles with language, cluster and variants",
    "show": "show one article with its facts and annotations",
    "align": "align two text files and find where they differ",
    "compare": "align articles of the corpus and find where they differ",
    "related": "the nearest articles of an article, and why",
    "suggest": "suggest names to tag in an article",
    "review": "open the browser in review",
    "export": "write annotations in another format",
    "import": "read annotations written elsewhere",
    "agreement": "how far annotators agree",
    "stats": "count what is in the corpus and what was annotated",
    "check": "validate config, corpus and annotations",
    "keys": "what every key does",
    "config": "the settings that hold here, and where they come from",
}

OVERVIEW = """\
hexapla [CORPUS]           open the browser
hexapla COMMAND [...]      see below; each has its own --help

CORPUS is a folder of .txt and .md files, a .jsonl, .jsonl.gz or .csv file; left out, it is
`corpus` of the nearest config.yaml.

examples:
  hexapla                                  read what config.yaml names
  hexapla ~/news                           read a folder
  hexapla list ~/news 'lang:fr has:variants'
  hexapla compare ~/news flood-fr flood-en --format json
  hexapla export --to brat --out annotated
"""

EXAMPLES: dict[str, str] = {
    "index": "hexapla index ~/news --jobs 4",
    "list": "hexapla list\n  hexapla list ~/news 'lang:fr,en date:2023-02.. \"trade talks\"'\n"
    "  hexapla list ~/news --format jsonl | jq .cluster",
    "show": "hexapla show 002_a6de0bcf9ffe7174\n  hexapla show ~/news 17 --format json",
    "align": "hexapla align fr.txt en.txt\n"
    "  hexapla align fr.txt en.txt --segments lines --left-lang fr --right-lang en --format json",
    "compare": "hexapla compare 000_56923512e2ada82d 002_a6de0bcf9ffe7174",
    "related": "hexapla related 000_56923512e2ada82d --limit 5",
    "suggest": "hexapla suggest 000_56923512e2ada82d --format jsonl",
    "review": "hexapla review ~/news",
    "export": "hexapla export --to jsonl --out annotated\n"
    "  hexapla export ~/news --to conll --out iob",
    "import": "hexapla import ~/news annotated --from jsonl",
    "agreement": "hexapla agreement ~/news",
    "stats": "hexapla stats ~/news",
    "check": "hexapla check && git commit -am 'annotations of today'\n  hexapla check --recover",
    "keys": "hexapla keys | less",
    "config": "hexapla config",
}


def parse(arguments: Sequence[str]) -> Arguments:
    """What a command line asks for: `.run(options)` does it. Misuse ends with exit code 2."""
    words = list(arguments)
    first = next((word for word in words if not word.startswith("-")), None)
    if first in COMMANDS and words[0] == first:
        return _command(first).parse_args(words[1:])
    if "-h" in words or "--help" in words:
        print(_overview(), end="")
        sys.exit(0)
    if (
        first
        and len(words) == 1
        and not Path(first).exists()
        and (near := nearest(first, COMMANDS))
    ):
        _browser().error(f"no corpus and no command '{first}'{near}")
    return _browser().parse_args(words)


def _overview() -> str:
    commands = "\n".join(f"  {name:<11}{what}" for name, what in COMMANDS.items())
    return (
        f"hexapla {__version__}: the terminal browser for multilingual news corpora\n\n"
        f"{OVERVIEW}\ncommands:\n{commands}\n\n"
        "options of every command: --config FILE, --annotations FOLDER, --annotator NAME\n"
        "exit codes: 0 done, 1 found wrong, 2 misuse\n"
    )


def _new(name: str | None, description: str, examples: str = "") -> _Parser:
    parser = _Parser(
        prog="hexapla" if name is None else f"hexapla {name}",
        description=description[:1].upper() + description[1:] + ".",
        epilog=f"examples:\n  {examples}" if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="another config.yaml")
    parser.add_argument(
        "--annotations", type=Path, metavar="FOLDER", help="where annotations are kept"
    )
    parser.add_argument("--annotator", metavar="NAME", help="whose annotations (default: you)")
    return parser


def _browser() -> _Parser:
    parser = _new(None, "open the browser")
    _usage(parser, "[CORPUS]")
    parser.add_argument("--version", action="version", version=f"hexapla {__version__}")
    parser.add_argument("corpus", nargs="?", metavar="CORPUS", help="a folder, .jsonl[.gz] or .csv")
    parser.add_argument("--theme", help="hexapla-dark, hexapla-light or hexapla-ansi")
    parser.set_defaults(run=_runs("browse", "browse"), place="library")
    return parser


def _command(name: str) -> _Parser:
    parser = _new(name, COMMANDS[name], EXAMPLES[name])
    parser.set_defaults(command=name)
    _GRAMMAR[name](parser)
    return parser


OF_CORPUS = "a folder, .jsonl[.gz] or .csv, by default config.yaml's"
"""What CORPUS may be, where other words follow it."""


def _usage(parser: _Parser, words: str = "", required: str = "") -> None:
    """One line that says how to call it.

    argparse would name every option, and words as it takes them: `[CORPUS] ID [[CORPUS] ID ...]`.
    """
    parser.usage = " ".join(filter(None, (parser.prog, required, "[options]", words)))


def _words(parser: _Parser, metavar: str, nargs: str, meaning: str) -> None:
    """CORPUS and what follows it are told apart by `tui.cli.corpora`: CORPUS may be left out."""
    parser.add_argument("words", nargs=nargs, metavar=metavar, help=meaning)
    parser.add_argument("--corpus", metavar="CORPUS", help="the corpus, where it can't be told")
    _usage(parser, f"[{metavar}]" if nargs == "?" else metavar)


def _format(parser: _Parser, *formats: str) -> None:
    parser.add_argument(
        "--format", choices=formats, default=formats[0], help="default: %(default)s"
    )


def _index(parser: _Parser) -> None:
    _words(parser, "CORPUS", "?", "the corpus (default: config.yaml's)")
    parser.add_argument("--jobs", type=_count, metavar="N", help="processes (default: all cores)")
    parser.set_defaults(run=_runs("corpora", "index"))


def _list(parser: _Parser) -> None:
    _words(parser, "[CORPUS] [QUERY]", "*", "the corpus, and what to look for")
    _format(parser, "table", "jsonl", "csv")
    parser.add_argument("--sort", default="id", help="a column of the list (default: id)")
    parser.add_argument("--reverse", action="store_true", help="the other way round")
    parser.set_defaults(run=_runs("articles", "list_articles"))


def _show(parser: _Parser) -> None:
    _words(parser, "[CORPUS] ID", "+", f"{OF_CORPUS}; an article's id")
    _format(parser, "text", "json")
    parser.set_defaults(run=_runs("articles", "show"))


def _segments(parser: _Parser) -> None:
    parser.add_argument(
        "--segments",
        choices=("sentences", "lines"),
        default="sentences",
        help="what is aligned; with lines, segment i is line i (default: %(default)s)",
    )
    _format(parser, "text", "json")


def _align(parser: _Parser) -> None:
    _usage(parser, "LEFT RIGHT")
    parser.add_argument("left", type=Path, metavar="LEFT", help="a text file")
    parser.add_argument("right", type=Path, metavar="RIGHT", help="its other version")
    parser.add_argument("--left-lang", metavar="L", help="its language (default: detected)")
    parser.add_argument("--right-lang", metavar="L", help="its language (default: detected)")
    _segments(parser)
    parser.set_defaults(run=_runs("versions", "align_files"))


def _compare(parser: _Parser) -> None:
    _words(parser, "[CORPUS] ID ID...", "+", f"{OF_CORPUS}; ids of two to six articles")
    _segments(parser)
    parser.set_defaults(run=_runs("versions", "compare"))


def _related(parser: _Parser) -> None:
    _words(parser, "[CORPUS] ID", "+", f"{OF_CORPUS}; an article's id")
    _format(parser, "table", "jsonl")
    parser.add_argument(
        "--limit", type=_count, default=10, metavar="N", help="default: %(default)s"
    )
    parser.set_defaults(run=_runs("articles", "related"))


def _suggest(parser: _Parser) -> None:
    _words(parser, "[CORPUS] ID", "+", f"{OF_CORPUS}; an article's id")
    _format(parser, "table", "jsonl")
    parser.set_defaults(run=_runs("articles", "suggest"))


def _review(parser: _Parser) -> None:
    _usage(parser, "[CORPUS]")
    parser.add_argument("corpus", nargs="?", metavar="CORPUS", help="the corpus")
    parser.add_argument("--theme", help="hexapla-dark, hexapla-light or hexapla-ansi")
    parser.set_defaults(run=_runs("browse", "browse"), place="review")


def _export(parser: _Parser) -> None:
    _words(parser, "CORPUS", "?", "the corpus")
    _usage(parser, "[CORPUS]", "--to FORMAT --out DIR")
    parser.add_argument("--to", required=True, metavar="FORMAT", help="jsonl, conll or brat")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="a new folder")
    parser.add_argument("--force", action="store_true", help="write into a folder that has files")
    parser.set_defaults(run=_runs("exchange", "export"))


def _import(parser: _Parser) -> None:
    _words(parser, "[CORPUS] FOLDER", "+", "the folder `export` wrote")
    parser.add_argument(
        "--from", dest="format", default="jsonl", metavar="FORMAT", help="jsonl or brat"
    )
    parser.set_defaults(run=_runs("exchange", "import_"))


def _agreement(parser: _Parser) -> None:
    _words(parser, "CORPUS", "?", "the corpus")
    _format(parser, "table", "jsonl")
    parser.set_defaults(run=_runs("exchange", "agreement"))


def _stats(parser: _Parser) -> None:
    _words(parser, "CORPUS", "?", "the corpus")
    _format(parser, "table", "json")
    parser.set_defaults(run=_runs("corpora", "stats"))


def _check(parser: _Parser) -> None:
    _words(parser, "CORPUS", "?", "the corpus")
    parser.add_argument(
        "--recover",
        action="store_true",
        help="bring back from the journal annotations whose files are gone",
    )
    parser.set_defaults(run=_runs("corpora", "check"))


def _keys(parser: _Parser) -> None:
    _usage(parser)
    _format(parser, "table", "jsonl")
    parser.set_defaults(run=_runs("about", "keys"))


def _config(parser: _Parser) -> None:
    _usage(parser)
    parser.set_defaults(run=_runs("about", "config"))


_GRAMMAR: dict[str, Callable[[_Parser], None]] = {
    "index": _index,
    "list": _list,
    "show": _show,
    "align": _align,
    "compare": _compare,
    "related": _related,
    "suggest": _suggest,
    "review": _review,
    "export": _export,
    "import": _import,
    "agreement": _agreement,
    "stats": _stats,
    "check": _check,
    "keys": _keys,
    "config": _config,
}


def _count(word: str) -> int:
    try:
        number = int(word)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"'{word}' must be a whole number from 1")
    return number
