"""Turns a drawn document into what reaches an office: scans, photos, small images, bad text layers.

`GRADES` maps a grade to a function (document, rng) → (file suffix, bytes).
"""

import io
from collections.abc import Callable
from random import Random

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from samples.document import Document
from samples.sheet import Sheet

Pixels = NDArray[np.float64]
SCAN_DPI = 200
LOWRES_DPI = 100
PHOTO_DPI = 170
PAPER = 255


def clean(document: Document, _: Random) -> tuple[str, bytes]:
    """The drawn PDF with its text layer."""
    return "pdf", document.pdf


def scan(document: Document, rng: Random) -> tuple[str, bytes]:
    """A flatbed scan: slight skew, blur and noise; an image-only PDF or a TIFF."""
    pages = [_scanned(page, rng) for page in render(document, SCAN_DPI)]
    if rng.random() < 0.3:
        return "tiff", _tiff(pages)
    return "pdf", _image_pdf(document, pages, quality=rng.choice((55, 70, 85)))


def turned(document: Document, rng: Random) -> tuple[str, bytes]:
    """A scan laid on the glass the wrong way."""
    angle = rng.choice((90, 180, 270))
    pages = [_scanned(page, rng).rotate(angle, expand=True) for page in render(document, SCAN_DPI)]
    if len(pages) == 1:
        return "jpg", _jpeg(pages[0], 75)
    return "pdf", _image_pdf(document, pages, quality=65)


def photo(document: Document, rng: Random) -> tuple[str, bytes]:
    """A phone's picture: perspective, uneven light, blur, a table around the paper."""
    pages = [_photographed(page, rng) for page in render(document, PHOTO_DPI)]
    if len(pages) == 1:
        return "jpg", _jpeg(pages[0], rng.choice((60, 75, 85)))
    return "pdf", _image_pdf(document, pages, quality=60)


def lowres(document: Document, rng: Random) -> tuple[str, bytes]:
    """A small image, as it comes out of a web page or a fax program."""
    pages = [page.convert("L") for page in render(document, LOWRES_DPI)]
    if len(pages) > 1:
        return "pdf", _image_pdf(document, pages, quality=60)
    if rng.random() < 0.5:
        return "png", _png(pages[0])
    return "jpg", _jpeg(pages[0], 60)


def bad_text(document: Document, rng: Random) -> tuple[str, bytes]:
    """A scan with an invisible text layer that says something else than the image."""
    sheet = Sheet(*document.page_size)
    for index, page in enumerate(render(document, 150)):
        if index:
            sheet.new_page()
        sheet.image(_jpeg(_noisy(page.convert("L"), rng, 3), 55))
        for mark in document.marks:
            if mark.page_index == index:
                sheet.invisible_text(mark, corrupted(mark.text, rng))
    return "pdf", sheet.pdf()


GRADES: dict[str, Callable[[Document, Random], tuple[str, bytes]]] = {
    "clean": clean,
    "scan": scan,
    "photo": photo,
    "lowres": lowres,
    "turned": turned,
    "bad_text": bad_text,
}


def corrupted(text: str, rng: Random) -> str:
    """The text as a poor engine once read it: digits replaced, letters dropped."""
    read = []
    for letter in text:
        chance = rng.random()
        if letter.isdigit() and chance < 0.25:
            read.append(str(rng.randint(0, 9)))
        elif not (letter.isalpha() and chance < 0.15):
            read.append(letter)
    return "".join(read)


def render(document: Document, dpi: int) -> list[Image.Image]:
    """Pages as RGB images, form fields filled in."""
    opened = pypdfium2.PdfDocument(document.pdf)
    opened.init_forms()
    pages = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in opened]
    opened.close()
    return pages


def _scanned(page: Image.Image, rng: Random) -> Image.Image:
    gray = page.convert("L")
    skew = rng.uniform(-2.0, 2.0)
    gray = gray.rotate(skew, Image.Resampling.BICUBIC, fillcolor=PAPER)
    gray = gray.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.8)))
    return _noisy(gray, rng, rng.uniform(3, 12))


def _noisy(gray: Image.Image, rng: Random, amount: float) -> Image.Image:
    """Grain, and a paper that is not quite white."""
    pixels = np.asarray(gray, dtype=np.float64)
    grain = np.random.default_rng(rng.randrange(2**32)).normal(0, amount, pixels.shape)
    tone = rng.uniform(0.93, 1.0)
    return _image(pixels * tone + grain)


def _photographed(page: Image.Image, rng: Random) -> Image.Image:
    width, height = page.size
    margin = round(width * rng.uniform(0.05, 0.12))
    table = tuple(rng.randint(50, 130) for _ in range(3))
    wide = Image.new("RGB", (width + 2 * margin, height + 2 * margin), table)
    wide.paste(page, (margin, margin))
    angle = rng.uniform(-4, 4)
    wide = wide.rotate(angle, Image.Resampling.BICUBIC, fillcolor=table)
    bent = wide.transform(
        wide.size,
        Image.Transform.PERSPECTIVE,
        _perspective(wide.size, rng),
        Image.Resampling.BICUBIC,
        fillcolor=table,
    )
    blurred = bent.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 1.1)))
    return _lit(blurred, rng)


def _perspective(size: tuple[int, int], rng: Random) -> list[float]:
    """Pillow's eight coefficients for corners moved inwards by up to 3 %."""
    width, height = size
    seen = [(0, 0), (width, 0), (width, height), (0, height)]
    reach = 0.03
    sides = ((1, 1), (-1, 1), (-1, -1), (1, -1))
    moved = [
        (x + sx * rng.uniform(0, reach) * width, y + sy * rng.uniform(0, reach) * height)
        for (x, y), (sx, sy) in zip(seen, sides, strict=True)
    ]
    rows, values = [], []
    for (x, y), (u, v) in zip(moved, seen, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        values += [u, v]
    return [float(c) for c in np.linalg.solve(np.array(rows, float), np.array(values, float))]


def _lit(image: Image.Image, rng: Random) -> Image.Image:
    """Light falling off from one side, a soft shadow, grain."""
    pixels = np.asarray(image, dtype=np.float64)
    height, width = pixels.shape[:2]
    across = np.linspace(rng.uniform(-1, 0), rng.uniform(0, 1), width)[None, :]
    down = np.linspace(rng.uniform(-1, 0), rng.uniform(0, 1), height)[:, None]
    light = 0.86 + 0.14 * np.cos(across * 1.4) * np.cos(down * 1.4)
    light = light * (1 - rng.uniform(0.0, 0.2) * np.clip(across + 0.4, 0, 1))
    tint = np.array([1.0, rng.uniform(0.96, 1.0), rng.uniform(0.88, 0.98)])
    grain = np.random.default_rng(rng.randrange(2**32)).normal(0, 4, pixels.shape)
    return _image(pixels * light[:, :, None] * tint + grain)


def _image(pixels: Pixels) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _image_pdf(document: Document, pages: list[Image.Image], quality: int) -> bytes:
    """One image a page, no text layer; the page is as tall or wide as its image."""
    width, height = document.page_size
    if (pages[0].width > pages[0].height) != (width > height):
        width, height = height, width
    sheet = Sheet(width, height)
    for index, page in enumerate(pages):
        if index:
            sheet.new_page()
        sheet.image(_jpeg(page, quality))
    return sheet.pdf()


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _tiff(pages: list[Image.Image]) -> bytes:
    """All pages in one TIFF, JPEG-compressed, with its resolution."""
    buffer = io.BytesIO()
    pages[0].save(
        buffer,
        "TIFF",
        save_all=True,
        append_images=pages[1:],
        compression="jpeg",
        quality=75,
        dpi=(SCAN_DPI, SCAN_DPI),
    )
    return buffer.getvalue()
