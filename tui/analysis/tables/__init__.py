"""Tables that ship with hexapla and how they are read: each once, when it is first asked for.

`README.md` beside them says where each comes from, under which licence, and what builds it.
"""


def read(name: str) -> bytes:
    """The bytes of a table; FileNotFoundError where hexapla was installed without it."""
    from importlib.resources import files  # 15 ms that a start without tables need not spend

    return files("tui.analysis.tables").joinpath(name).read_bytes()
