"""Where the boxes of a W-2 stand: the IRS grid of each year, and grids payroll vendors print.

A layout is a list of cells (box, x, y, width, height) in its own units from the top left.
Widths and heights of `irs` are those of the public form, in points.
"""

from dataclasses import dataclass

Cell = tuple[str, float, float, float, float]


@dataclass(frozen=True)
class Layout:
    """A grid of boxes, its size, its caption size at full scale, and how captions are worded."""

    name: str
    width: float
    height: float
    caption_size: float
    cells: tuple[Cell, ...]
    short_captions: bool = False
    glued_state: bool = False
    state_lines: int = 2


CAPTIONS = {
    "a": "Employee’s social security number",
    "b": "Employer identification number (EIN)",
    "c": "Employer’s name, address, and ZIP code",
    "d": "Control number",
    "e": "Employee’s first name and initial",
    "f": "Employee’s address and ZIP code",
    "ef": "Employee’s name, address, and ZIP code",
    "1": "Wages, tips, other compensation",
    "2": "Federal income tax withheld",
    "3": "Social security wages",
    "4": "Social security tax withheld",
    "5": "Medicare wages and tips",
    "6": "Medicare tax withheld",
    "7": "Social security tips",
    "8": "Allocated tips",
    "9": "",
    "10": "Dependent care benefits",
    "11": "Nonqualified plans",
    "12a": "See instructions for box 12",
    "12b": "",
    "12c": "",
    "12d": "",
    "13": "",
    "14": "Other",
    "14b": "Treasury Tipped Occupation Code(s)",
    "15": "State",
    "16": "State wages, tips, etc.",
    "17": "State income tax",
    "18": "Local wages, tips, etc.",
    "19": "Local income tax",
    "20": "Locality name",
}
SHORT_CAPTIONS = CAPTIONS | {
    "a": "Employee’s SSA number",
    "b": "Employer’s FED ID number",
    "1": "Wages, tips, other comp.",
    "12a": "See instructions for box 12",
    "15": "State",
    "ef": "Employee’s name, address, and ZIP code",
}

_IRS_TOP: tuple[Cell, ...] = (
    ("blank", 0, 0, 116, 24),
    ("a", 116, 0, 129, 24),
    ("omb", 245, 0, 295, 24),
    ("b", 0, 24, 295, 24),
    ("c", 0, 48, 295, 72),
    ("d", 0, 120, 295, 24),
    ("e", 0, 144, 295, 96),
    ("f", 0, 240, 295, 12),
    ("1", 295, 24, 122, 24),
    ("2", 417, 24, 123, 24),
    ("3", 295, 48, 122, 24),
    ("4", 417, 48, 123, 24),
    ("5", 295, 72, 122, 24),
    ("6", 417, 72, 123, 24),
    ("7", 295, 96, 122, 24),
    ("8", 417, 96, 123, 24),
    ("10", 417, 120, 123, 24),
    ("12a", 417, 144, 123, 24),
    ("12b", 417, 168, 123, 24),
    ("12c", 417, 192, 123, 24),
    ("12d", 417, 216, 123, 24),
    ("shade", 417, 240, 123, 12),
    ("15", 0, 252, 158, 48),
    ("16", 158, 252, 87, 48),
    ("17", 245, 252, 79, 48),
    ("18", 324, 252, 86, 48),
    ("19", 410, 252, 79, 48),
    ("20", 489, 252, 51, 48),
)
IRS = Layout(
    "irs",
    540,
    300,
    7.0,
    (
        *_IRS_TOP,
        ("9", 295, 120, 122, 24),
        ("11", 295, 144, 122, 24),
        ("13", 295, 168, 122, 24),
        ("14", 295, 192, 122, 60),
    ),
    state_lines=4,
)
# From tax year 2026 box 9 is narrow, 14 is 14a, and 14b stands below it.
IRS_2026 = Layout(
    "irs_2026",
    540,
    300,
    7.0,
    (
        *_IRS_TOP,
        ("9", 295, 120, 122, 12),
        ("11", 295, 132, 122, 24),
        ("13", 295, 156, 122, 24),
        ("14", 295, 180, 122, 48),
        ("14b", 295, 228, 122, 24),
    ),
    state_lines=4,
)


def _stack(rows: list[tuple[float, list[tuple[str, float]]]], *placed: Cell) -> tuple[Cell, ...]:
    """Rows of (height, [(box, width), …]) one under the other, then cells placed freely."""
    cells: list[Cell] = []
    y = 0.0
    for height, boxes in rows:
        x = 0.0
        for box, width in boxes:
            cells.append((box, x, y, width, height))
            x += width
        y += height
    return (*cells, *placed)


QUADRANT = Layout(
    "quadrant",
    280,
    360,
    5.2,
    _stack(
        [
            (20, [("d", 110), ("dept", 50), ("corp", 50), ("use", 70)]),
            (40, [("c", 280)]),
            (44, [("ef", 280)]),
            (20, [("b", 140), ("a", 140)]),
            (19, [("1", 140), ("2", 140)]),
            (19, [("3", 140), ("4", 140)]),
            (19, [("5", 140), ("6", 140)]),
            (19, [("7", 140), ("8", 140)]),
            (19, [("9", 140), ("10", 140)]),
            (18, [("11", 140), ("12a", 140)]),
        ],
        ("14", 0, 237, 140, 36),
        ("12b", 140, 237, 140, 12),
        ("12c", 140, 249, 140, 12),
        ("12d", 140, 261, 140, 12),
        ("13", 140, 273, 140, 18),
        ("14b", 0, 273, 140, 18),
        ("15", 0, 291, 140, 23),
        ("16", 140, 291, 140, 23),
        ("17", 0, 314, 140, 23),
        ("18", 140, 314, 140, 23),
        ("19", 0, 337, 140, 23),
        ("20", 140, 337, 140, 23),
    ),
    short_captions=True,
    glued_state=True,
    state_lines=2,
)
STATE_BELOW = Layout(
    "state_below",
    280,
    330,
    5.2,
    _stack(
        [
            (20, [("a", 93), ("b", 94), ("d", 93)]),
            (19, [("1", 140), ("2", 140)]),
            (19, [("3", 140), ("4", 140)]),
            (19, [("5", 140), ("6", 140)]),
            (42, [("c", 280)]),
            (42, [("ef", 280)]),
            (19, [("7", 93), ("8", 94), ("9", 93)]),
            (19, [("10", 140), ("11", 140)]),
            (18, [("12a", 140), ("12b", 140)]),
            (18, [("12c", 140), ("12d", 140)]),
        ],
        ("13", 0, 235, 140, 20),
        ("14", 140, 235, 140, 34),
        ("14b", 0, 255, 140, 14),
        ("15", 0, 269, 110, 30),
        ("16", 110, 269, 90, 30),
        ("17", 200, 269, 80, 30),
        ("18", 0, 299, 110, 31),
        ("19", 110, 299, 90, 31),
        ("20", 200, 299, 80, 31),
    ),
    short_captions=True,
    state_lines=2,
)
STRIP = Layout(
    "strip",
    540,
    150,
    5.0,
    _stack(
        [
            (19, [("a", 100), ("b", 100), ("1", 113), ("2", 113), ("12a", 114)]),
            (19, [("c0", 200), ("3", 113), ("4", 113), ("12b", 114)]),
            (19, [("c0", 200), ("5", 113), ("6", 113), ("12c", 114)]),
            (19, [("e0", 200), ("7", 113), ("8", 113), ("12d", 114)]),
            (19, [("e0", 200), ("10", 113), ("11", 113), ("13", 114)]),
            (19, [("d", 120), ("9", 80), ("14b", 113), ("14", 227)]),
        ],
        ("c", 0, 19, 200, 38),
        ("ef", 0, 57, 200, 38),
        ("15", 0, 114, 130, 36),
        ("16", 130, 114, 90, 36),
        ("17", 220, 114, 80, 36),
        ("18", 300, 114, 90, 36),
        ("19", 390, 114, 75, 36),
        ("20", 465, 114, 75, 36),
    ),
    short_captions=True,
    state_lines=3,
)
NUMBERED = Layout(
    "numbered",
    540,
    262,
    6.2,
    _stack(
        [
            (24, [("1", 130), ("2", 130), ("b", 140), ("a", 140)]),
            (24, [("3", 130), ("4", 130), ("d", 280)]),
            (24, [("5", 130), ("6", 130), ("c0", 280)]),
            (24, [("7", 130), ("8", 130), ("c0", 280)]),
            (24, [("9", 130), ("10", 130), ("e0", 280)]),
            (24, [("11", 130), ("13", 130), ("e0", 280)]),
            (24, [("12a", 130), ("12b", 130), ("14b", 280)]),
            (24, [("12c", 130), ("12d", 130), ("14", 280)]),
        ],
        ("c", 260, 48, 280, 48),
        ("ef", 260, 96, 280, 48),
        ("15", 0, 192, 150, 70),
        ("16", 150, 192, 90, 70),
        ("17", 240, 192, 80, 70),
        ("18", 320, 192, 90, 70),
        ("19", 410, 192, 70, 70),
        ("20", 480, 192, 60, 70),
    ),
    short_captions=True,
    glued_state=True,
    state_lines=4,
)
