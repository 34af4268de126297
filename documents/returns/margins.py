"""Print around the boxes of 1099s and 1098s: titles, copy, cautions. It bounds boxes."""

from __future__ import annotations

from documents.forms.captions import Caption

_NOTICES = (
    "This is important tax information and is",
    "This is important tax information and is being furnished to the IRS",
    "This is important tax information and is being furnished to the Internal Revenue Service",
    "being furnished to the IRS. If you are",
    "furnished to the Internal Revenue Service",
    "required to file a return, a negligence penalty or other sanction may be",
    "other sanction may be imposed on you if this income is taxable",
    "and the IRS determines that it has not been reported",
    "To be filed with recipient's state income tax return, when required",
    "Report this income on your federal tax return",
    "Caution: The amount shown may not be fully deductible by you",
    "*Caution: The amount shown may",
    "For Privacy Act and Paperwork Reduction Act Notice, see the current General Instructions",
    "For calendar year",
    "Copy A For Internal Revenue Service Center",
    "Copy B For Recipient",
    "Copy B For Payer/Borrower",
    "Copy C For Payer",
    "Copy 1 For State Tax Department",
    "Copy 2",
    "(keep for your records)",
)


def margins(name: str, titles: tuple[str, ...]) -> tuple[Caption, ...]:
    """Captions without a field. name: the form's, as in "1099-INT"; titles: its title and OMB number."""
    return (
        Caption("", (f"Form {name}", f"{name}"), ends_form=True),
        Caption("", ("Department of the Treasury - Internal Revenue Service",), ends_form=True),
        Caption("", titles),
        Caption("", _NOTICES),
    )
