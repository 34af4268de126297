"""Everything that can go wrong with a document, drawn by who can act.

SheafError
├── BadSource               the source itself is at fault: tell the user, never retry
│   ├── SourceMissing       no such path, or the server says 404 or 410
│   ├── SourceRefused       not allowed to read it (401, 403, permissions)
│   ├── SourceTooLarge      over the byte cap
│   ├── EmptySource         zero bytes, or zero pages
│   ├── NotADocument        bytes of no kind that we read
│   ├── BrokenDocument      truncated or damaged beyond reading
│   ├── DocumentLocked      encrypted, and no password or a wrong one was given
│   └── PictureTooLarge     more pixels than may be decoded safely
├── BadPage                 one page cannot be decoded: the others go on, this one is not retried
│   └── UnreadByModel       a model could make nothing of it; another engine may
├── BadAnswer               a model's answer makes no sense: ask again
├── SourceUnavailable       the network or the server holding the source is down: wait, retry
├── StoreUnavailable        the store's disk is full, or its ledger locked: make room, retry
├── EngineUnavailable       the engine is busy, starting or away: wait, retry
├── EngineRefused           the engine is set up wrongly: its key, model or endpoint; tell the operator
└── EngineCrashed           a native library took its process down: retry once, alone

Messages name the source and the cause and never hold a query string, a token or text of the page.
"""


class SheafError(Exception):
    """Root of all our errors. `retry` says whether trying again can help."""

    retry = False


class BadSource(SheafError):
    """The source is at fault; retrying will not help."""


class SourceMissing(BadSource):
    """Nothing is there."""


class SourceRefused(BadSource):
    """It is there, and we may not read it."""


class SourceTooLarge(BadSource):
    """More bytes than the cap."""


class EmptySource(BadSource):
    """Zero bytes or zero pages."""


class NotADocument(BadSource):
    """Not a PDF or picture that we read."""


class BrokenDocument(BadSource):
    """Truncated or damaged."""


class DocumentLocked(BadSource):
    """Encrypted; a password is missing or wrong."""


class PictureTooLarge(BadSource):
    """A picture that would not fit in memory when decoded."""


class BadPage(SheafError):
    """One page that cannot be decoded."""


class UnreadByModel(BadPage):
    """A model's answers to the page are of no use, however it is asked."""


class BadAnswer(SheafError):
    """A model answered with something that is no answer."""

    retry = True


class SourceUnavailable(SheafError):
    """The place that holds the source does not respond now."""

    retry = True


class StoreUnavailable(SheafError):
    """The store cannot be written or read now."""

    retry = True


class EngineUnavailable(SheafError):
    """The engine cannot take the page now."""

    retry = True


class EngineRefused(SheafError):
    """The engine is set up wrongly; retrying will not help."""


class EngineCrashed(SheafError):
    """The process that read the page died."""

    retry = True
