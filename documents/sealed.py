"""Files sealed at rest: AES-256-GCM by `cryptography`, in chunks, so that no file is whole in memory.

A sealed file is MAGIC, a nonce prefix of 7 bytes, then chunks of CHUNK bytes, each with its tag of
16. A chunk's nonce is prefix, number (4 bytes) and whether it is the last (1 byte): the STREAM
construction (Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015). Chunks that are cut off, changed,
left out or moved do not open. Names, sizes and times of files are not hidden.

Keys: SHEAF_STORE_KEY, 32 bytes in base64; several, separated by commas, all open, and the first
seals. Without a key files are written in the clear; files in the clear are read with or without.
"""

from __future__ import annotations

import base64
import binascii
import os
import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from documents.errors import SourceRefused

VARIABLE = "SHEAF_STORE_KEY"
MAGIC = b"sheaf sealed 1\n"
CHUNK = 1 << 20
_PREFIX = 7
_TAG = 16


class WrongKey(SourceRefused, ValueError):
    """The file is sealed, and no key that is set opens it; or it was changed."""


class KeyMissing(WrongKey):
    """The file is sealed, and no key at all is set."""


def is_sealing() -> bool:
    """Whether a key is set, so that what is written is sealed."""
    return bool(_ciphers(os.environ.get(VARIABLE, "")))


def sealed(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The parts sealed with the first key; as they are when none is set."""
    ciphers = _ciphers(os.environ.get(VARIABLE, ""))
    if not ciphers:
        yield from parts
        return
    prefix = os.urandom(_PREFIX)
    yield MAGIC + prefix
    waiting, number = bytearray(), 0
    for part in parts:
        waiting += part
        # The last chunk is known only at the end: one that is full waits for what follows.
        while len(waiting) > CHUNK:
            yield ciphers[0].encrypt(_nonce(prefix, number, False), bytes(waiting[:CHUNK]), None)
            del waiting[:CHUNK]
            number += 1
    yield ciphers[0].encrypt(_nonce(prefix, number, True), bytes(waiting), None)


def read_clear(path: Path) -> bytes:
    """The file's content, opened when it is sealed. Raises WrongKey, or OSError."""
    with path.open("rb") as file:
        head = file.read(len(MAGIC))
        return b"".join(_opened(file)) if head == MAGIC else head + file.read()


def clear_head(path: Path, count: int) -> bytes:
    """The first bytes of the file's content, at most CHUNK of a sealed one. Raises as `read_clear`."""
    with path.open("rb") as file:
        head = file.read(len(MAGIC))
        content = next(_opened(file)) if head == MAGIC else head + file.read(count)
        return content[:count]


def clear_or_path(path: str) -> str | bytes:
    """What a library opens a file by: the path, or the content when the file is sealed."""
    return read_clear(Path(path)) if is_sealed(Path(path)) else path


def is_sealed(path: Path) -> bool:
    """Whether the file begins as a sealed one. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def check_keys() -> None:
    """Raises WrongKey when the variable holds something that is no key."""
    _ciphers(os.environ.get(VARIABLE, ""))


def _opened(file: BinaryIO) -> Iterator[bytes]:
    ciphers = _ciphers(os.environ.get(VARIABLE, ""))
    if not ciphers:
        raise KeyMissing(f"the file is sealed and {VARIABLE} is not set")
    prefix = file.read(_PREFIX)
    chunk, number = file.read(CHUNK + _TAG), 0
    while True:
        following = file.read(CHUNK + _TAG)
        yield _open_chunk(ciphers, _nonce(prefix, number, not following), chunk)
        if not following:
            return
        chunk, number = following, number + 1


def _open_chunk(ciphers: Iterable[AESGCM], nonce: bytes, chunk: bytes) -> bytes:
    for cipher in ciphers:
        try:
            return cipher.decrypt(nonce, chunk, None)
        except (InvalidTag, ValueError):
            continue
    raise WrongKey("no key opens the sealed file, or it was changed")


def _nonce(prefix: bytes, number: int, last: bool) -> bytes:
    return prefix + struct.pack(">IB", number, last)


@lru_cache(maxsize=4)
def _ciphers(keys: str) -> list[AESGCM]:
    return [AESGCM(_key(name.strip())) for name in keys.split(",") if name.strip()]


def _key(text: str) -> bytes:
    try:
        key = base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != 32:
        raise WrongKey(f"{VARIABLE} is no key: 32 bytes in base64, as `openssl rand -base64 32`")
    return key
