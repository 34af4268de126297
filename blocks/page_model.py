"""A page model on its server: checked before first use, then asked for pages."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from blocks import page_pool
from blocks.drawn import is_drawn_on
from blocks.model_pages import PagePicture
from blocks.model_server import ModelServer
from blocks.page_reader import add_drawn, read_page
from documents.dialects.answer import Answer
from documents.dialects.dialect import Dialect
from documents.dialects.ladder import Ask, Read, climb
from documents.dialects.probe import PROMPT, probe
from documents.errors import EngineRefused, SheafError
from documents.geometry import Box
from documents.layout import Element, Page, PageLayout
from documents.pages.model_image import crop_jpeg, data_url


@dataclass(slots=True)
class PageModel:
    """name: what the server calls the model; None for the only one it has."""

    server: ModelServer
    dialect: Dialect
    name: str | None
    _checked: asyncio.Lock = field(default_factory=asyncio.Lock)
    _fits: bool = False

    async def served(self) -> str:
        """The model's name on the server, once it is known that its questions come out right.

        Raises EngineRefused when the server renders them otherwise than the model was trained on.
        """
        name = self.name or await self.server.model()
        async with self._checked:
            if not self._fits:
                tokens = await self.server.tokens(name, probe(self.dialect))
                wrong = tokens and self.dialect.rendered_wrongly(tokens, PROMPT)
                if wrong:
                    raise EngineRefused(
                        f"the server's chat template does not suit {self.dialect.name}: {wrong}; "
                        "vLLM wants --chat-template-content-format string"
                    )
                self._fits = True
        return name

    async def read(self, picture: PagePicture) -> Read:
        """What the model makes of the picture. Raises what `served` and `ModelServer.ask` raise."""
        name = await self.served()
        size = picture.width_px, picture.height_px
        most = self.dialect.most_tokens(*size, await self.server.window(name))

        async def ask(question: Ask) -> Answer:
            jpeg = picture.jpeg
            if question.crop:
                jpeg = await asyncio.to_thread(crop_jpeg, jpeg, question.crop, self.dialect.image)
            tokens = min(most, question.max_tokens or most)
            return await self.server.ask(
                self.dialect.request(name, data_url(jpeg), question.mode, max_tokens=tokens)
            )

        async def ask_all(questions: Sequence[Ask]) -> Sequence[Answer]:
            return await asyncio.gather(*map(ask, questions))

        return await climb(self.dialect, *size, ask_all)


def on_page(
    page: Page,
    elements: Sequence[Element],
    doubts: tuple[str, ...],
    sent_px: tuple[int, int],
    cost_usd: float | None = None,
) -> PageLayout:
    """The page's layout from elements whose boxes are pixels of the picture as sent.

    sent_px: its width and height. A page with ink on which the model saw nothing is a picture.
    Checkboxes and ink on lines, which no page model reports, are looked for on the page where its
    print speaks of any.
    """
    across, down = page.width_px / sent_px[0], page.height_px / sent_px[1]
    placed = tuple(_scaled(element, across, down) for element in elements)
    if not placed:
        placed = (Element(Box(0, 0, page.width_px, page.height_px), "Picture", "", 0.5),)
    layout = PageLayout(
        page.page_number,
        page.width_px,
        page.height_px,
        0,
        "ocr",
        placed,
        cost_usd=cost_usd,
        doubts=doubts,
    )
    return page_pool.run(add_drawn, page, layout) if is_drawn_on(layout.text) else layout


def by_cpu(page: Page, error: SheafError, cost_usd: float | None = None) -> PageLayout:
    """The page as the embedded engine reads it, with a note of why. Raises what `read_page` raises."""
    layout = page_pool.run(read_page, page, page_pool.threads())
    doubt = f"read on the CPU, for {error}"
    return replace(layout, doubts=(*layout.doubts, doubt), cost_usd=cost_usd)


def _scaled(element: Element, across: float, down: float) -> Element:
    x1, y1, x2, y2 = element.box
    box = Box(x1 * across, y1 * down, x2 * across, y2 * down)
    return Element(box, element.category, element.text, element.confidence)
