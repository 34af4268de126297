"""Writes synthetic documents with their truth beside them: `python -m samples.generate --help`.

The same seed writes the same documents, byte for byte with the same versions of the libraries.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from samples.catalogue import FIXED, KINDS
from samples.degrade import GRADES
from samples.document import Document
from samples.packets import packet


@dataclass(frozen=True)
class Piece:
    """One file to be written."""

    stem: str
    document: Document
    grade: str
    suffix: str
    data: bytes


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and write the documents."""
    args = _parser().parse_args(arguments)
    if args.fixed:
        pieces, folder = fixed(), args.fixed
    else:
        designs = tuple(args.designs.split(",")) if args.designs else ()
        pieces = made(args.seed, args.kinds.split(","), args.count, args.grades.split(","), designs)
        folder = args.out
    if args.packets:
        pieces = packets(args.seed, args.packets, args.grades.split(","))
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for piece in pieces:
        write(folder, piece)
        written += 1
    print(f"{written} documents in {folder}")


def made(
    seed: int,
    kinds: Sequence[str],
    count: int,
    grades: Sequence[str] = ("clean",),
    designs: Sequence[str] = (),
) -> Iterator[Piece]:
    """Draw `count` documents of each kind, designs in turn, each in every grade."""
    for kind in kinds:
        usual = KINDS[kind].usual()
        wanted = [name for name in KINDS[kind].designs if name in designs] if designs else usual
        for index in range(count if wanted else 0):
            design = wanted[index % len(wanted)]
            document = KINDS[kind].draw(Random(f"{seed}/{kind}/{index}"), design)
            for grade in grades:
                name = design if design.startswith(kind) else f"{kind}_{design}"
                stem = f"{name}_{index:03d}_{grade}".replace(" ", "_")
                yield _piece(stem, document, grade, f"{seed}/{kind}/{index}/{grade}")


def spread(seed: int, kind: str, counts: Mapping[str, int]) -> Iterator[Piece]:
    """Draw so many documents of each grade, every one another document.

    The kind's designs come in turn, in an order of the seed, over all grades.
    """
    usual = list(KINDS[kind].usual())
    Random(f"{seed}/{kind}/designs").shuffle(usual)
    grades = [grade for grade, count in counts.items() for _ in range(count)]
    for index, grade in enumerate(grades):
        design = usual[index % len(usual)]
        document = KINDS[kind].draw(Random(f"{seed}/{kind}/{index}"), design)
        stem = f"{kind}_{design}_{index:03d}_{grade}".replace(" ", "_")
        yield _piece(stem, document, grade, f"{seed}/{kind}/{index}/{grade}")


def packets(seed: int, count: int, grades: Sequence[str] = ("clean",)) -> Iterator[Piece]:
    """Draw `count` packets of each grade."""
    for grade in grades:
        for index in range(count):
            drawn = packet(Random(f"{seed}/packet/{index}/{grade}"), grade)
            yield Piece(f"packet_{index:03d}_{grade}", drawn, grade, "pdf", drawn.pdf)


def fixed() -> Iterator[Piece]:
    """The documents kept in the repository."""
    for stem, kind, design, grade, seed in FIXED:
        document = KINDS[kind].draw(Random(f"fixed/{seed}"), design)
        yield _piece(stem, document, grade, f"fixed/{seed}/{grade}")


def write(folder: Path, piece: Piece) -> None:
    """Write one document and its truth."""
    (folder / f"{piece.stem}.{piece.suffix}").write_bytes(piece.data)
    text = json.dumps(piece.document.truth(piece.grade), indent=1, ensure_ascii=False)
    (folder / f"{piece.stem}.truth.json").write_text(text + "\n", encoding="utf-8")


def _piece(stem: str, document: Document, grade: str, seed: str) -> Piece:
    suffix, data = GRADES[grade](document, Random(seed))
    return Piece(stem, document, grade, suffix, data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Write synthetic documents with their truth.")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, help="folder to write into")
    where.add_argument("--fixed", type=Path, help="write the repository's fixed set there")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join(KINDS), help="of: " + ", ".join(KINDS))
    parser.add_argument("--count", type=int, default=4, help="documents of each kind")
    parser.add_argument("--grades", default="clean", help="of: " + ", ".join(GRADES))
    parser.add_argument("--packets", type=int, help="so many packets of each grade, nothing else")
    parser.add_argument(
        "--designs",
        default="",
        help="only these designs; the only way to the 3,200-row statement (huge)",
    )
    return parser


if __name__ == "__main__":
    main()
