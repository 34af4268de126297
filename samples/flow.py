"""Flowing rows down pages: page furniture on each page, table headers repeated after a break."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samples.faces import Face
from samples.sheet import Sheet


@dataclass(frozen=True)
class Column:
    """A table column; `x` is its left edge, values are aligned inside `width` points."""

    title: str
    x: float
    width: float
    align: str = "left"

    def anchor(self) -> float:
        """Where text of this alignment is placed."""
        at = {"left": self.x, "right": self.x + self.width, "center": self.x + self.width / 2}
        return at[self.align]


class Flow:
    """The place where the next line goes, over the pages of one sheet.

    `furniture(page_number)` draws what every page carries and returns its first free baseline.
    """

    def __init__(
        self, sheet: Sheet, furniture: Callable[[int], float], bottom: float = 720.0
    ) -> None:
        """Begin on the first page."""
        self.sheet = sheet
        self.bottom = bottom
        self.before_break: Callable[[], None] | None = None
        self.after_break: Callable[[], None] | None = None
        self._furniture = furniture
        self.y = furniture(1)

    def need(self, height: float) -> None:
        """Begin a new page unless `height` points are left on this one."""
        if self.y + height <= self.bottom:
            return
        if self.before_break:
            self.before_break()
        self.sheet.new_page()
        self.y = self._furniture(self.sheet.page_count)
        if self.after_break:
            self.after_break()


@dataclass(frozen=True)
class TableLook:
    """How a table is set."""

    face: Face
    size: float = 8.0
    pitch: float = 13.0
    ruled: bool = False
    zebra: bool = False
    header_fill: float | None = None
    header_rule: bool = True


class Table:
    """Rows in columns; while open, its header comes back at the top of every page."""

    def __init__(self, flow: Flow, columns: Sequence[Column], look: TableLook) -> None:
        """Print the header and take part in the flow's page breaks."""
        self.flow = flow
        self.columns = columns
        self.look = look
        self._rows = 0
        flow.need(look.pitch * 3)
        self.header()
        flow.after_break = self.header

    def close(self) -> None:
        """Stop repeating the header."""
        self.flow.after_break = None
        self.flow.before_break = None

    def header(self) -> None:
        """Print the column titles; a title with a line break takes two lines."""
        look, flow = self.look, self.flow
        titles = [column.title.split("\n") for column in self.columns]
        lines = max(len(title) for title in titles)
        if lines == 0 or not any(column.title for column in self.columns):
            return
        left, right = self._edges()
        height = look.pitch * (1 + 0.75 * (lines - 1))
        if look.header_fill is not None:
            top = flow.y - look.pitch * 0.75
            flow.sheet.box(left - 3, top, right - left + 6, height, fill=look.header_fill, line=0)
        gray = 1.0 if look.header_fill is not None and look.header_fill < 0.5 else 0.0
        for column, title in zip(self.columns, titles, strict=True):
            y = flow.y + look.pitch * 0.75 * (lines - len(title))
            for line in title:
                flow.sheet.text(
                    column.anchor(),
                    y,
                    line,
                    look.face.bold,
                    look.size * look.face.scale,
                    align=column.align,
                    max_width=column.width,
                    gray=gray,
                )
                y += look.pitch * 0.75
        flow.y += height
        if look.header_rule:
            under = flow.y - look.pitch * 0.72
            flow.sheet.rule(left - 3, under, right + 3, under)

    def row(self, values: Sequence[str], more: Sequence[str] = (), *, bold: bool = False) -> None:
        """Print one row; `more` are the further lines of the widest left-aligned column."""
        look, flow = self.look, self.flow
        size = look.size * look.face.scale
        flow.need(look.pitch + len(more) * size * 1.15)
        left, right = self._edges()
        height = look.pitch + len(more) * size * 1.15
        if look.zebra and self._rows % 2:
            flow.sheet.box(
                left - 3, flow.y - look.pitch * 0.72, right - left + 6, height, fill=0.93, line=0
            )
        font = look.face.bold if bold else look.face.regular
        for column, value in zip(self.columns, values, strict=True):
            flow.sheet.text(
                column.anchor(),
                flow.y,
                value,
                font,
                size,
                align=column.align,
                max_width=column.width,
            )
        wide = max((c for c in self.columns if c.align == "left"), key=lambda c: c.width)
        for index, line in enumerate(more):
            at = flow.y + (index + 1) * size * 1.15
            flow.sheet.text(wide.x, at, line, font, size, max_width=wide.width)
        flow.y += height
        self._rows += 1
        if look.ruled:
            under = flow.y - look.pitch * 0.72
            flow.sheet.rule(left - 3, under, right + 3, under, 0.3, gray=0.6)

    def _edges(self) -> tuple[float, float]:
        return (
            min(column.x for column in self.columns),
            max(column.x + column.width for column in self.columns),
        )
