"""Documents of the generator as the embedded engine reads their pages."""

from __future__ import annotations

import hashlib
from pathlib import Path
from random import Random

from blocks.page_reader import read_page
from documents.layout import PageLayout
from documents.pages.opening import pages_of
from documents.pages.sniff import media_type
from documents.source import Source
from samples.degrade import GRADES
from samples.document import Document


def layouts_of(folder: Path, document: Document, grade: str, seed: int = 1) -> list[PageLayout]:
    """The pages of the document in that grade, numbered from 1."""
    suffix, content = GRADES[grade](document, Random(seed))
    digest = hashlib.sha256(content).hexdigest()
    path = folder / f"{digest}.{suffix}"
    path.write_bytes(content)
    source = Source(str(path), path.name, digest, media_type(content), str(path), len(content))
    return [read_page(page, 2) for page in pages_of(source, None)]
