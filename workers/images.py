"""Pictures brought to a worker: from an http(s) URL, a data URL or bare base64.

A URL comes from whoever sends the job: private addresses are refused, so that nobody can look into
the worker's own network through it; the address that is checked is the one that is connected to.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import os
import socket

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from documents.addresses import is_public
from documents.errors import (
    BadSource,
    SourceMissing,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
)

MAX_BYTES = 20_000_000
_TIMEOUT = aiohttp.ClientTimeout(total=60, connect=10)
_CHUNK = 1 << 16


async def fetch_image(source: str) -> bytes:
    """The picture file's bytes, not yet looked into. Errors never show a URL's query.

    Raises:
        BadSource, SourceMissing, SourceRefused, SourceTooLarge: final.
        SourceUnavailable: worth another try.
    """
    if source.startswith(("http://", "https://")):
        return await _download(source)
    if source.startswith("data:"):
        head, _, source = source.partition(",")
        if not head.endswith(";base64"):
            raise BadSource("a data URL that is not base64")
    elif "://" in source[:32]:
        raise BadSource("pictures come by http(s), as data URLs or as base64")
    if len(source) * 3 // 4 > MAX_BYTES:
        raise SourceTooLarge(f"a picture of more than {MAX_BYTES} bytes")
    try:
        return base64.b64decode(source, validate=True)
    except (binascii.Error, ValueError):
        raise BadSource("a picture that is neither a URL nor base64") from None


async def _download(url: str) -> bytes:
    connector = aiohttp.TCPConnector(resolver=_PublicOnly())
    try:
        async with (
            aiohttp.ClientSession(timeout=_TIMEOUT, connector=connector) as session,
            # Redirects could lead anywhere: signed URLs have none.
            session.get(_checked(url), allow_redirects=False) as response,
        ):
            _check(response.status)
            data = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK):
                data += chunk
                if len(data) > MAX_BYTES:
                    raise SourceTooLarge(f"a picture of more than {MAX_BYTES} bytes")
            return bytes(data)
    except (aiohttp.InvalidURL, ValueError):
        raise BadSource("a URL that is none") from None
    except (aiohttp.ClientError, TimeoutError) as error:
        raise SourceUnavailable(
            f"the picture's server does not answer ({type(error).__name__})"
        ) from None


def _check(status: int) -> None:
    if status == 200:
        return
    if status in (404, 410):
        raise SourceMissing(f"the picture's server says {status}")
    if status == 429 or status >= 500:
        raise SourceUnavailable(f"the picture's server says {status}")
    raise SourceRefused(f"the picture's server says {status}")


def _checked(url: str) -> str:
    """Addresses written as numbers never reach the resolver: aiohttp connects to them as they are."""
    host = URL(url).host or ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return url
    _refuse_private(str(address))
    return url


def _refuse_private(address: str) -> None:
    if os.environ.get("SHEAF_ALLOW_PRIVATE_URLS") == "1":
        return
    if not is_public(address):
        raise SourceRefused(
            "the picture's address is private; SHEAF_ALLOW_PRIVATE_URLS=1 allows it"
        )


class _PublicOnly(AbstractResolver):  # type: ignore[misc]
    """Gives only addresses that may be connected to: what is checked is what is used."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        for entry in found:
            _refuse_private(entry["host"])
        return list(found)

    async def close(self) -> None:
        await self._inner.close()
