"""Pure functions, text in, facts out: no file, clock, setting or database is known here.

Every offset is a Unicode code point, every range half-open. A text is what `corpus` decoded:
line ends are LF. The values that cross the border of this room are in `tui.analysis.facts`.
"""
