"""Which internet addresses are public: what a URL from outside may lead to.

Sources: IANA's special-purpose registries for IPv4 (RFC 6890) and IPv6, as `ipaddress` knows them;
forms that carry an IPv4 address inside an IPv6 one are judged by what they carry.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_REFUSED = [
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # Azure's host agent: a public number, never a public place
        "192.0.0.0/24",  # protocol assignments, some clouds' metadata
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "fec0::/10",  # site-local, RFC 3879
        "64:ff9b:1::/48",  # NAT64 of one's own network, RFC 8215
        "5f00::/16",  # segment routing, RFC 9602
    )
]
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


def is_public(address: str) -> bool:
    """Whether the address is one of the open internet.

    Loopback, private, link-local (cloud metadata too), shared (CGNAT), multicast, reserved and
    documentation addresses are not. Raises ValueError for what is no address.
    """
    parsed = ipaddress.ip_address(address.partition("%")[0])
    return all(_is_open(form) for form in _forms(parsed))


def _is_open(address: Address) -> bool:
    if any(address in network for network in _REFUSED if network.version == address.version):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _forms(address: Address) -> Iterator[Address]:
    """What the address stands for: what it carries, where it carries one, else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        yield address
        return
    low = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    elif address in _NAT64:
        yield low
    elif address in _COMPATIBLE:
        yield from (address, low)
    elif address.sixtofour:
        yield address.sixtofour
    elif address.teredo:
        yield from address.teredo
    else:
        yield address
