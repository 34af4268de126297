"""dots.ocr: one call a page gives every element's box, category and text as JSON.

Source: rednote-hilab/dots.ocr, `dots_ocr/utils/{prompts,consts,image_utils}.py` and the model card.
"""

from __future__ import annotations

from documents.dialects.cells import parse_cells
from documents.dialects.dialect import Dialect
from documents.dialects.image_rule import ImageRule

# The wording is what the model was trained on: not a character may change, the line feed at the
# end of the first included.
LAYOUT = """\
Please output the layout information from the PDF image, including each layout element's bbox, its category, and the corresponding text content within the bbox.

1. Bbox format: [x1, y1, x2, y2]

2. Layout Categories: The possible categories are ['Caption', 'Footnote', 'Formula', 'List-item', 'Page-footer', 'Page-header', 'Picture', 'Section-header', 'Table', 'Text', 'Title'].

3. Text Extraction & Formatting Rules:
    - Picture: For the 'Picture' category, the text field should be omitted.
    - Formula: Format its text as LaTeX.
    - Table: Format its text as HTML.
    - All Others (Text, Title, etc.): Format their text as Markdown.

4. Constraints:
    - The output text must be the original text from the image, with no translation.
    - All layout elements must be sorted according to human reading order.

5. Final Output: The entire output must be a single JSON object.
"""  # noqa: E501
BOXES = (
    "Please output the layout information from this PDF image, including each layout's bbox and "
    "its category. The bbox should be in the format [x1, y1, x2, y2]. The layout categories for "
    "the PDF document include ['Caption', 'Footnote', 'Formula', 'List-item', 'Page-footer', "
    "'Page-header', 'Picture', 'Section-header', 'Table', 'Text', 'Title']. Do not output the "
    "corresponding text. The layout result should be in JSON format."
)
TEXT = "Extract the text content from this image."

IMAGE = ImageRule(factor=28, min_pixels=3_136, max_pixels=11_289_600)
"""Boxes come back in pixels of the picture at this size."""

DOTS_OCR = Dialect(
    name="dots.ocr",
    models=("rednote-hilab/dots.ocr", "dots-studio/dots.ocr"),
    image=IMAGE,
    prompts={"layout": LAYOUT, "boxes": BOXES, "text": TEXT},
    # With `--chat-template-content-format string` vLLM would put a line feed between picture and
    # prompt; it does not when the text itself says where the picture stands.
    image_token="<|img|><|imgpad|><|endofimg|>",
    turn=(
        ("<|user|>",),
        ("<|img|>", "<|imgpad|>", "<|endofimg|>"),
        ("<|endofuser|>", "<|assistant|>"),
    ),
    max_tokens=16_384,
    parse=parse_cells,
    version="1",
)
