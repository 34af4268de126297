"""Where a URL may lead: never into this machine, its network or a cloud's metadata.

Names are resolved once, every address is checked, and the one that was checked is connected to: an
answer that changes between check and use (DNS rebinding) changes nothing. Each redirect is a new
connection and is checked like the first. TLS is verified against the name in the URL.

Settings, read at each use:
    SHEAF_TRUSTED_HOSTS   names, addresses and networks that may be private: `files.intra,10.2.0.0/16`
    SHEAF_SCHEMES         URI schemes that may be read, in the place of SCHEMES
    SHEAF_SOURCE_ROOTS    folders outside of which no file is read, separated by `:`; any, when unset
"""

from __future__ import annotations

import ipaddress
import os
import re
import socket
import ssl
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpcore
import httpx

from documents.addresses import is_public
from documents.errors import SourceRefused, SourceUnavailable

SCHEMES = frozenset(
    [
        "http",
        "https",
        "s3",
        "s3a",
        "gs",
        "gcs",
        "abfs",
        "abfss",
        "az",
        "adl",
        "sftp",
        "ssh",
        "memory",
    ],
)
_CHAIN = re.compile(r"::(?![^\[]*\])")
"""fsspec's chained URIs lead through other schemes; `::` inside of brackets is an IPv6 address."""
_HOST_NAMED = frozenset({"sftp", "ssh"})


def check_scheme(uri: str) -> None:
    """Raises SourceRefused for a scheme that is not on the list, and for chains of schemes."""
    scheme = uri.partition("://")[0].lower()
    if scheme not in ("http", "https") and _CHAIN.search(uri):
        raise SourceRefused("URIs inside of URIs are not read")
    allowed = _listed("SHEAF_SCHEMES") or SCHEMES
    if scheme not in allowed:
        raise SourceRefused(f"{scheme}:// is not on the list of schemes; SHEAF_SCHEMES may name it")
    if scheme in _HOST_NAMED:
        host = httpx.URL(uri).host
        checked_addresses(host, 22)


def check_path(path: Path) -> None:
    """Raises SourceRefused for a path that leads out of the folders that may be read."""
    roots = [Path(root).resolve() for root in _split("SHEAF_SOURCE_ROOTS", ":")]
    if roots and not any(path.resolve().is_relative_to(root) for root in roots):
        raise SourceRefused("the path lies outside of the folders that may be read")


def client(timeout: httpx.Timeout | float) -> httpx.Client:
    """An HTTP client that connects to checked addresses only; the environment's proxies are not used."""
    return httpx.Client(
        transport=_Transport(),
        follow_redirects=True,
        timeout=timeout,
        event_hooks={"response": [_no_downgrade]},
    )


def checked_addresses(host: str, port: int) -> list[str]:
    """The host's addresses, all of which may be connected to.

    Raises SourceRefused when one of them may not, SourceUnavailable when the name is unknown.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SourceUnavailable("the server's name cannot be resolved (ConnectError)") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    trusted = _listed("SHEAF_TRUSTED_HOSTS")
    if host.lower().strip("[]").rstrip(".") not in trusted:
        for address in addresses:
            if not is_public(address) and not _in_networks(address, trusted):
                raise SourceRefused(
                    "the server's address is not public; SHEAF_TRUSTED_HOSTS may name it"
                )
    return addresses


class _Transport(httpx.HTTPTransport):
    """httpx's own, with connections by the guard."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(cafile=_authorities()),
            http1=True,
            http2=False,
            network_backend=_Guarded(),
        )


class _Guarded(httpcore.NetworkBackend):
    """Connects to an address that was checked, in the order the resolver gave them."""

    def __init__(self) -> None:
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        last: Exception | None = None
        for address in checked_addresses(host, port):
            try:
                return self._plain.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last or httpcore.ConnectError("no address")

    def connect_unix_socket(self, path: str, *_: Any, **__: Any) -> httpcore.NetworkStream:
        raise SourceRefused("sockets of this machine are not read")


def _no_downgrade(response: httpx.Response) -> None:
    """A redirect from https to http would show the rest of the way to everybody."""
    if not response.has_redirect_location or response.url.scheme != "https":
        return
    if response.url.join(response.headers["location"]).scheme == "http":
        raise SourceRefused("the server redirects from https to http")


def _authorities() -> str | None:
    """Certificate authorities: those that the environment names, as httpx takes them, else certifi's."""
    if named := os.environ.get("SSL_CERT_FILE"):
        return named
    import certifi

    return certifi.where()


def _in_networks(address: str, trusted: frozenset[str]) -> bool:
    if "*" in trusted:
        return True
    parsed = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(parsed, "ipv4_mapped", None) or parsed
    for name in trusted:
        try:
            network = ipaddress.ip_network(name, strict=False)
        except ValueError:
            continue  # a host name
        if inner.version == network.version and inner in network:
            return True
    return False


def _listed(variable: str) -> frozenset[str]:
    return frozenset(name.lower() for name in _split(variable, ","))


def _split(variable: str, separator: str) -> list[str]:
    parts = os.environ.get(variable, "").split(separator)
    return [part.strip() for part in parts if part.strip()]
