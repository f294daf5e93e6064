"""Measures hexapla's analysis on an evaluation kit, beside baselines.

    python -m benchmarks.quality --kit ~/kit
    python -m benchmarks.quality --kit ~/kit --only variants names --json > figures.json

The kit is a folder with `kit.py` and its data; it may also be named in HEXAPLA_KIT. A task's
sample is fixed by the seed; figures of two runs with one seed differ in speeds alone.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

# Speeds are of one core. Before numpy is imported, which reads this once.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.quality.context import Context, Task, new_encoder, remembering
from benchmarks.quality.kit import Kit, KitError, load
from benchmarks.quality.report import Measure, Run, as_json, markdown, table

VARIABLE = "HEXAPLA_KIT"
MISUSE = 2


def all_tasks() -> tuple[Task, ...]:
    """Return every task, in the order of the table: speed before the caches of words are full."""
    from benchmarks.quality import (
        alignment,
        clusters,
        divergence,
        language,
        names,
        origin,
        speed,
        variants,
    )

    rooms = (speed, language, variants, clusters, alignment, divergence, origin, names)
    return tuple(task for room in rooms for task in room.TASKS)


def measured(kit: Kit, tasks: Sequence[Task], sample: int | None, seed: int) -> Run:
    """Run the tasks one after another; progress on stderr."""
    shared = remembering(new_encoder())
    measures: list[Measure] = []
    seconds: dict[str, float] = {}
    for task in tasks:
        print(f"{task.name}: {task.about} …", end="", file=sys.stderr, flush=True)
        began = time.perf_counter()
        measures += task.run(Context(kit, seed, sample or task.sample, shared))
        seconds[task.name] = time.perf_counter() - began
        print(f" {seconds[task.name]:.0f} s", file=sys.stderr)
    return Run(seed, sample, tuple(measures), seconds)


def _parser(tasks: Sequence[Task]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="tasks and their samples:\n"
        + "\n".join(f"  {t.name:18} {t.about}: {t.sample} {t.unit}" for t in tasks),
    )
    parser.add_argument(
        "--kit", type=Path, metavar="PATH", help=f"folder of the kit (default: ${VARIABLE})"
    )
    parser.add_argument("--only", nargs="+", metavar="NAME", help="run these tasks only")
    parser.add_argument(
        "--sample", type=_positive, metavar="N", help="units a task takes (default: its own)"
    )
    parser.add_argument("--seed", type=int, default=0, help="of all samples (default: 0)")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="figures as JSON")
    output.add_argument("--markdown", action="store_true", help="figures as a Markdown table")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a sample has at least one unit")
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; 0 done, 2 misuse."""
    tasks = all_tasks()
    parser = _parser(tasks)
    asked = parser.parse_args(arguments)
    by_name = {task.name: task for task in tasks}
    unknown = sorted(set(asked.only or ()) - by_name.keys())
    if unknown:
        parser.error(f"no task {', '.join(unknown)}; there are {', '.join(by_name)}")
    folder = asked.kit or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if folder is None:
        parser.error(f"no evaluation kit: give its folder with --kit, or set {VARIABLE}")
    chosen = [task for task in tasks if not asked.only or task.name in asked.only]
    try:
        run = measured(load(folder), chosen, asked.sample, asked.seed)
    except (KitError, FileNotFoundError) as error:
        print(f"\n{parser.prog}: {error}", file=sys.stderr)
        return MISUSE
    if asked.json:
        print(json.dumps(as_json(run), ensure_ascii=False, indent=2))
    else:
        print(markdown(run.measures) if asked.markdown else table(run.measures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
