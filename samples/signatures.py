"""Signatures as a pen draws them: connected loops, a few large strokes, or two initials."""

import math
from random import Random

from samples.sheet import Sheet

Point = tuple[float, float]


def sign(sheet: Sheet, rng: Random, x: float, y: float, width: float) -> None:
    """Write somebody's signature on the line from (x, y) on, within `width` points."""
    style = rng.choice((_flowing, _large, _initials))
    start = x + width * rng.uniform(0.03, 0.2)
    thick = rng.uniform(0.7, 1.5)
    color = rng.choice(((0.0, 0.0, 0.0), (0.1, 0.12, 0.45), (0.15, 0.15, 0.15)))
    for points in style(rng, start, y - rng.uniform(0, 3), width * rng.uniform(0.5, 0.75)):
        sheet.pen(points, thick, color)


def _flowing(rng: Random, x: float, y: float, width: float) -> list[list[Point]]:
    """A long row of small loops after a tall first letter."""
    points = [(x, y - 4), (x + 5, y - rng.uniform(14, 19)), (x + 7, y + 2)]
    at, step = x + 10, rng.uniform(3.0, 5.0)
    while at < x + width:
        rise = rng.uniform(4, 7) if rng.random() < 0.75 else rng.uniform(10, 15)
        points += [(at, y - rise), (at + 0.3 * step, y - 0.4 * rise), (at + 0.4 * step, y)]
        at += step
    return [[*points, (at + 8, y - 5)]]


def _large(rng: Random, x: float, y: float, width: float) -> list[list[Point]]:
    """A few sweeping waves and a stroke under them."""
    waves = rng.randint(3, 5)
    points = []
    for n in range(8 * waves):
        turn = 2 * math.pi * n / 8
        fade = 1 - 0.6 * n / (8 * waves)
        points.append(
            (x + width * n / (8 * waves) + 3 * math.sin(turn), y - 7 + 9 * fade * math.cos(turn))
        )
    return [points, [(x + 0.3 * width, y + 3), (x + 0.7 * width, y - 1), (x + width, y + 2)]]


def _initials(rng: Random, x: float, y: float, width: float) -> list[list[Point]]:
    """Two or three tall letters in one stroke, and a dash after them."""
    points, step = list[Point](), min(15.0, width / 4)
    for n in range(rng.randint(2, 3)):
        at, tall = x + n * step, rng.uniform(13, 19)
        points += [(at, y + 1), (at + 4, y - tall), (at + 10, y - 0.8 * tall)]
        points += [(at + 5, y - 0.45 * tall), (at + 13, y)]
    end = points[-1][0]
    return [points, [(end + 3, y - 4), (end + 14, y - 6)]]
