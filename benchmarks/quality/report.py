"""What a run says: measures, as an aligned table or as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of hexapla's, with what it stands beside."""

    task: str
    name: str
    value: float
    count: int
    """Of how many of `counted` it is taken."""
    counted: str
    unit: str = ""
    """`%`, `/s`, `B`, `s`; empty for a score in 0..1."""
    floor: float | None = None
    """What it has to reach, where something was set."""
    aim: float | None = None
    less_is_better: bool = False
    baselines: Mapping[str, float] = field(default_factory=dict)
    detail: Mapping[str, float] = field(default_factory=dict)
    """By language or kind; in the JSON only."""

    @property
    def verdict(self) -> str:
        """`aim`, `floor` or `below`; empty where nothing was set."""
        for name, bar in (("aim", self.aim), ("floor", self.floor)):
            if bar is not None and self._reaches(bar):
                return name
        return "" if self.floor is None and self.aim is None else "below"

    def _reaches(self, bar: float) -> bool:
        # The eye compares what is printed: a figure that is shown as .960 has reached .960.
        printed = round(self.value, PLACES.get(self.unit, 0))
        return printed <= bar if self.less_is_better else printed >= bar


@dataclass(frozen=True, slots=True)
class Run:
    """A run of some tasks: measures, and how long each task took."""

    seed: int
    sample: int | None
    measures: tuple[Measure, ...]
    seconds: Mapping[str, float]


PLACES = {"": 3, "%": 1, "s": 2}
"""Decimals that are printed, by unit."""
HEAD = ("measure", "hexapla", "floor", "aim", "reached", "baselines", "taken of")


def table(measures: Sequence[Measure]) -> str:
    """Return an aligned text table, a line a measure, tasks set apart by their names."""
    rows: list[tuple[str, ...]] = [HEAD]
    for measure in measures:
        beside = ", ".join(
            f"{name} {shown(value, measure.unit)}" for name, value in measure.baselines.items()
        )
        rows.append(
            (
                measure.name,
                shown(measure.value, measure.unit),
                _bar(measure.floor, measure),
                _bar(measure.aim, measure),
                measure.verdict,
                beside or "-",
                f"{measure.count:,} {measure.counted}",
            )
        )
    widths = [max(len(row[k]) for row in rows) for k in range(len(HEAD))]
    lines: list[str] = []
    task = None
    for number, row in enumerate(rows):
        if number and measures[number - 1].task != task:
            task = measures[number - 1].task
            lines += ["", task]
        cells = [cell + " " * (w - len(cell)) for cell, w in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def markdown(measures: Sequence[Measure]) -> str:
    """Return the same as a Markdown table, for `docs/quality.md`."""
    lines = ["| " + " | ".join(("task", *HEAD)) + " |", "|---" * (len(HEAD) + 1) + "|"]
    for m in measures:
        beside = ", ".join(f"{name} {shown(v, m.unit)}" for name, v in m.baselines.items())
        cells = (m.task, m.name, shown(m.value, m.unit), _bar(m.floor, m), _bar(m.aim, m))
        lines.append(
            "| " + " | ".join((*cells, m.verdict, beside or "-", f"{m.count:,} {m.counted}")) + " |"
        )
    return "\n".join(lines)


def shown(value: float, unit: str) -> str:
    """Return a figure as people read it: `.964`, `1,204/s`, `98.2 %`, `0.31 s`."""
    if unit == "":
        return f"{value:.3f}".removeprefix("0")
    if unit in PLACES:
        return f"{value:.{PLACES[unit]}f} {unit}"
    if unit == "/s":
        return f"{value:,.0f}/s"
    return f"{value:,.0f} {unit}"


def _bar(bar: float | None, measure: Measure) -> str:
    return "-" if bar is None else shown(bar, measure.unit)


def as_json(run: Run) -> dict[str, object]:
    """Return a run as plain values."""
    return {
        "seed": run.seed,
        "sample": run.sample,
        "seconds": {task: round(spent, 1) for task, spent in run.seconds.items()},
        "measures": [{**asdict(m), "verdict": m.verdict} for m in run.measures],
    }
