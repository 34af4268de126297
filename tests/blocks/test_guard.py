"""Where a URL or path may lead: nothing of this machine, its network or a cloud's metadata."""

from __future__ import annotations

import datetime
import os
import socket
import ssl
from collections.abc import Callable, Iterator
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pytest_httpserver import HTTPServer

from blocks import guard
from blocks.document_store import DocumentStore
from blocks.sources import fetch
from documents.addresses import is_public
from documents.errors import NotADocument, SourceMissing, SourceRefused, SourceUnavailable

PDF = b"%PDF-1.7\n" + bytes(3000)


@pytest.fixture(autouse=True)
def nothing_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SHEAF_TRUSTED_HOSTS", "SHEAF_SCHEMES", "SHEAF_SOURCE_ROOTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def store(tmp_path: Path) -> DocumentStore:
    return DocumentStore(root=tmp_path / "results")


Resolver = Callable[..., list[Any]]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Names and the addresses that this test's resolver gives; a list of lists is given in turn."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def resolve(host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        if host in known:
            address = known[host].pop(0) if len(known[host]) > 1 else known[host][0]
            return list(real(address, port, type=socket.SOCK_STREAM))
        return list(real(host, port, *args, **kwargs))

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return known


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "fe80::1",
        "fe80::1%eth0",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2001:0:7f00:1::",
    ],
)
def test_an_address_that_is_not_of_the_open_internet_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "169.254.169.254",
        "user@127.0.0.1",
        "127.0.0.1.",
    ],
)
def test_no_spelling_of_a_private_address_is_connected_to(
    host: str, store: DocumentStore, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/x.pdf").respond_with_data(PDF)
    # A spelling that this machine's resolver does not know leads nowhere either.
    with pytest.raises((SourceRefused, SourceUnavailable, SourceMissing)):
        fetch(f"http://{host}:{httpserver.port}/x.pdf", store)
    assert httpserver.log == []


def test_a_name_that_leads_inside_is_refused_and_says_which_setting_allows_it(
    store: DocumentStore, httpserver: HTTPServer, names: dict[str, list[str]]
) -> None:
    names["files.example"] = ["127.0.0.1"]
    with pytest.raises(SourceRefused, match="SHEAF_TRUSTED_HOSTS"):
        fetch(f"http://files.example:{httpserver.port}/x.pdf", store)


@pytest.mark.parametrize("trusted", ["files.example", "127.0.0.0/8", "127.0.0.1", "*"])
def test_a_trusted_host_or_network_is_read(
    trusted: str,
    store: DocumentStore,
    httpserver: HTTPServer,
    names: dict[str, list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names["files.example"] = ["127.0.0.1"]
    monkeypatch.setenv("SHEAF_TRUSTED_HOSTS", f"other.example, {trusted}")
    httpserver.expect_request("/x.pdf").respond_with_data(PDF)
    url = f"http://files.example:{httpserver.port}/x.pdf"
    assert fetch(url, store).size_bytes == len(PDF)


def test_an_answer_of_the_resolver_that_changes_changes_nothing(
    httpserver: HTTPServer, names: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: what was checked is what is connected to."""
    names["turns.example"] = ["8.8.8.8", "127.0.0.1"]
    connected: list[str] = []

    def connect(self: Any, host: str, *args: Any, **kwargs: Any) -> Any:
        connected.append(host)
        raise guard.httpcore.ConnectError("no network in tests")

    monkeypatch.setattr(guard.httpcore.SyncBackend, "connect_tcp", connect)
    with guard.client(5) as client, pytest.raises(guard.httpx.ConnectError):
        client.get(f"http://turns.example:{httpserver.port}/x.pdf")
    assert connected == ["8.8.8.8"] and names["turns.example"] == ["127.0.0.1"]


def test_each_redirect_is_checked(
    store: DocumentStore,
    httpserver: HTTPServer,
    names: dict[str, list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names["outside.example"] = ["127.0.0.1"]
    monkeypatch.setenv("SHEAF_TRUSTED_HOSTS", "outside.example")
    inside = f"http://127.0.0.1:{httpserver.port}/secret"
    httpserver.expect_request("/x.pdf").respond_with_data(status=302, headers={"Location": inside})
    httpserver.expect_request("/secret").respond_with_data(PDF)
    with pytest.raises(SourceRefused):
        fetch(f"http://outside.example:{httpserver.port}/x.pdf", store)
    assert [request.path for request, _ in httpserver.log] == ["/x.pdf"]


@pytest.mark.parametrize(
    "uri",
    [
        "ftp://example.com/x.pdf",
        "local:///etc/hostname",
        "zip://x.pdf::http://127.0.0.1/a.zip",
        "s3://bucket/x.pdf::file:///etc/hostname",
        "gopher://127.0.0.1/x",
        "sftp://127.0.0.1/x.pdf",
        "ssh://[::1]/x.pdf",
    ],
)
def test_other_schemes_chains_and_inner_hosts_are_refused(uri: str, store: DocumentStore) -> None:
    with pytest.raises(SourceRefused):
        fetch(uri, store)


@pytest.fixture
def tls(tmp_path: Path) -> Iterator[tuple[HTTPServer, Path]]:
    """An HTTPS server whose certificate is for files.example only, and that certificate's file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "files.example")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("files.example")]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    certificate, private = tmp_path / "tls.pem", tmp_path / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, private)
    with HTTPServer(ssl_context=context) as server:
        server.expect_request("/x.pdf").respond_with_data(PDF)
        server.expect_request("/down").respond_with_data(
            status=302, headers={"Location": f"http://files.example:{server.port}/x.pdf"}
        )
        yield server, certificate


def test_tls_is_verified_against_the_name_though_an_address_is_connected_to(
    tls: tuple[HTTPServer, Path],
    store: DocumentStore,
    names: dict[str, list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server, certificate = tls
    names["files.example"] = names["other.example"] = ["127.0.0.1"]
    assert IPv4Address("127.0.0.1").is_loopback
    monkeypatch.setenv("SHEAF_TRUSTED_HOSTS", "127.0.0.1")
    with pytest.raises(SourceUnavailable, match="ConnectError"):  # an unknown authority
        fetch(f"https://files.example:{server.port}/x.pdf", store)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetch(f"https://files.example:{server.port}/x.pdf", store).size_bytes == len(PDF)
    with pytest.raises(SourceUnavailable, match="ConnectError"):  # another's certificate
        fetch(f"https://other.example:{server.port}/x.pdf", store)
    with pytest.raises(SourceRefused, match="from https to http"):
        fetch(f"https://files.example:{server.port}/down", store)


def test_paths_stay_inside_of_the_roots_and_are_regular_files(
    store: DocumentStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for place in (tmp_path / "secret.pdf", inbox / "x.pdf"):
        place.write_bytes(PDF)
    (inbox / "link.pdf").symlink_to(tmp_path / "secret.pdf")
    monkeypatch.setenv("SHEAF_SOURCE_ROOTS", str(inbox))
    assert fetch(str(inbox / "x.pdf"), store).size_bytes == len(PDF)
    for path in (tmp_path / "secret.pdf", inbox / ".." / "secret.pdf", inbox / "link.pdf"):
        for spelled in (str(path), f"file://{path}"):
            with pytest.raises(SourceRefused, match="outside"):
                fetch(spelled, store)


def test_pipes_sockets_and_devices_are_refused_without_waiting(
    store: DocumentStore, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    for path in (tmp_path / "pipe.pdf", Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(NotADocument, match="not a regular file"):
            fetch(str(path), store)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s.pdf"))
        with pytest.raises(NotADocument, match="not a regular file"):
            fetch(str(tmp_path / "s.pdf"), store)


def test_a_link_out_of_a_folder_is_passed_over_with_the_reason(tmp_path: Path) -> None:
    from documents.folder import expand

    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for place in (tmp_path / "secret.pdf", inbox / "x.pdf"):
        place.write_bytes(PDF)
    (inbox / "out.pdf").symlink_to(tmp_path / "secret.pdf")
    (inbox / "in.pdf").symlink_to(inbox / "x.pdf")
    found = expand([str(inbox)])
    assert found.sources == [str(inbox / "in.pdf"), str(inbox / "x.pdf")]
    assert found.passed_over == {str(inbox / "out.pdf"): "a link out of the folder"}
