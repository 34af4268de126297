"""The client of one model server that speaks the OpenAI API, as vLLM does: questions in, answers out.

Lives on the event loop of `blocks.background`; every coroutine here runs there. Cancelling one
closes its connection, and vLLM stops working on it at once.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
import orjson

from blocks.backoff import wait_seconds
from blocks.model_gate import Gate, load_of
from blocks.once import once
from documents.dialects.answer import Answer, AnswerStream, error_words
from documents.errors import BadAnswer, EngineRefused, EngineUnavailable, UnreadByModel

T = TypeVar("T")

_LOOK_SECONDS = 1.0
"""Between two looks at the server's queue."""
_SILENCE_SECONDS = 120.0
"""Longest wait for the first or next piece of an answer; the server's queue is part of it."""
_LEAST_IN_FLIGHT = 4
_BUSY = (429, 500, 502, 503, 504)
_SET_UP_WRONGLY = (401, 403, 404, 405, 501)


class ModelServer:
    """One server. url: with or without /v1. in_flight: requests at first, and at most."""

    def __init__(
        self,
        url: str,
        api_key: str | None,
        in_flight: tuple[int, int],
        patience_seconds: float,
        answer_seconds: float,
    ) -> None:
        self.url = url.rstrip("/").removesuffix("/v1")
        self._patience, self._answer_seconds = patience_seconds, answer_seconds
        self._gate = Gate(min(_LEAST_IN_FLIGHT, in_flight[0]), *in_flight)
        self._looking: asyncio.Task[None] | None = None
        self._served: dict[str, int | None] = {}
        self._token_ids: dict[tuple[str, str], int | None] = {}
        self._version = ""
        headers = {"Accept-Encoding": "identity"}  # answers are small; unpacking costs more
        if api_key:
            headers["Authorization"] = f"Bearer {api_key}"
        self._http = httpx.AsyncClient(
            base_url=self.url,
            headers=headers,
            timeout=httpx.Timeout(_SILENCE_SECONDS, connect=10.0, pool=None),
            # vLLM closes idle connections after 5 s: ours are given up sooner.
            limits=httpx.Limits(max_connections=in_flight[1] + 8, keepalive_expiry=4.0),
        )

    async def ask(self, body: dict[str, Any]) -> Answer:
        """The streamed answer to a chat completion.

        Raises:
            EngineUnavailable: busy or away for `patience_seconds`, or silent for too long.
            EngineRefused: wrong key, model or address.
            UnreadByModel: the server refuses this page, in its own words.
            BadAnswer: what came is no answer, or took longer than `answer_seconds`.
        """
        data = orjson.dumps(body)
        return await self._patiently(lambda: self._stream(data))

    async def complete(self, body: dict[str, Any]) -> dict[str, Any]:
        """The answer to a chat completion that is not streamed. Raises what `ask` raises."""
        data = orjson.dumps(body)
        return await self._patiently(lambda: self._post("/v1/chat/completions", data))

    async def tokens(self, model: str, messages: list[dict[str, Any]]) -> list[str] | None:
        """The tokens of that chat as the server's template renders it; None when it cannot tell."""
        body = {"model": model, "messages": messages, "return_token_strs": True}
        found = (await self._tokenized(body)).get("token_strs")
        return [str(token) for token in found] if found else None

    async def token_id(self, model: str, text: str) -> int | None:
        """The id of a text that is one token; None when it is not, or the server cannot tell."""
        if (model, text) not in self._token_ids:
            body = {"model": model, "prompt": text, "add_special_tokens": False}
            ids = (await self._tokenized(body)).get("tokens") or []
            self._token_ids[model, text] = int(ids[0]) if len(ids) == 1 else None
        return self._token_ids[model, text]

    async def _tokenized(self, body: dict[str, Any]) -> dict[str, Any]:
        """The answer of /tokenize; {} of a server that has none."""
        try:
            return await self._patiently(lambda: self._post("/tokenize", orjson.dumps(body)))
        except EngineRefused:
            return {}

    async def model(self) -> str:
        """The only model served, by its name there. Raises EngineRefused when there are several."""
        models = await self._models()
        if len(models) != 1:
            raise EngineRefused(f"the server has {len(models)} models: name the one to use")
        return next(iter(models))

    async def window(self, model: str) -> int | None:
        """Tokens that a question and its answer may have together; None when the server keeps it."""
        return (await self._models()).get(model)

    async def _models(self) -> dict[str, int | None]:
        if not self._served:
            data = await self._patiently(lambda: self._get("/v1/models"))
            self._served = {
                str(entry["id"]): entry.get("max_model_len") for entry in data.get("data", [])
            }
        return self._served

    async def version(self) -> str:
        """What the server calls its version; "" when it does not say."""
        if not self._version:
            try:
                self._version = str((await self._get("/version")).get("version", ""))
            except (httpx.HTTPError, EngineRefused, BadAnswer):
                return ""
        return self._version

    async def alive(self, seconds: float = 5.0) -> httpx.Response:
        """The answer of /health. Raises httpx.HTTPError when there is none."""
        return await self._http.get("/health", timeout=seconds)

    async def metrics(self) -> str:
        """The text of /metrics; "" when there is none."""
        try:
            response = await self._http.get("/metrics", timeout=5.0)
        except httpx.HTTPError:
            return ""
        return response.text if response.is_success else ""

    async def close(self) -> None:
        """Give up all connections."""
        await self._http.aclose()

    async def _patiently(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Attempts at a busy server until one succeeds or patience ends."""
        until = time.monotonic() + self._patience
        tries = 0
        while True:
            response = None
            try:
                async with self._gate:
                    self._look()
                    return await asyncio.wait_for(attempt(), self._answer_seconds)
            except TimeoutError:
                raise BadAnswer(f"no whole answer within {self._answer_seconds:.0f} s") from None
            except EngineUnavailable as error:
                why = str(error)
            except httpx.HTTPStatusError as error:
                response = error.response
                why = f"the model server says {response.status_code}"
            except httpx.ReadTimeout:
                raise EngineUnavailable("the model server fell silent") from None
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                why = f"no connection to the model server ({type(error).__name__})"
            pause = wait_seconds(tries, response)
            if time.monotonic() + pause > until:
                raise EngineUnavailable(f"{why} for {self._patience:.0f} s")
            await asyncio.sleep(pause)
            tries += 1

    async def _stream(self, data: bytes) -> Answer:
        stream = AnswerStream()
        headers = {"Content-Type": "application/json"}
        request = self._http.build_request(
            "POST", "/v1/chat/completions", content=data, headers=headers
        )
        response = await self._http.send(request, stream=True)
        try:
            await _check(response)
            async for line in response.aiter_lines():
                if not stream.hear(line):
                    break
        finally:
            await response.aclose()
        return stream.end()

    async def _post(self, path: str, data: bytes) -> dict[str, Any]:
        headers = {"Content-Type": "application/json"}
        return await _json(await self._http.post(path, content=data, headers=headers))

    async def _get(self, path: str) -> dict[str, Any]:
        return await _json(await self._http.get(path, timeout=10.0))

    def _look(self) -> None:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._keep_looking())

    async def _keep_looking(self) -> None:
        """Fit the gate to the server's queue while anything is in flight."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            if not self._gate.inside:
                return
            if load := load_of(await self.metrics()):
                self._gate.adjust(load)


async def _check(response: httpx.Response) -> None:
    """Raises by status: the request, the set-up, or the moment is at fault."""
    status = response.status_code
    if response.is_success:
        return
    if status in _BUSY:
        raise httpx.HTTPStatusError("busy", request=response.request, response=response)
    words = error_words(await response.aread())
    if status in _SET_UP_WRONGLY:
        raise EngineRefused(f"the model server says {status}: {words}")
    raise UnreadByModel(f"the model server refuses the page ({status}): {words}")


async def _json(response: httpx.Response) -> dict[str, Any]:
    await _check(response)
    try:
        data = orjson.loads(response.content)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        raise BadAnswer("the model server's answer is no JSON object")
    return data


@once
def server_at(
    url: str,
    api_key: str | None,
    in_flight: tuple[int, int],
    patience_seconds: float,
    answer_seconds: float,
) -> ModelServer:
    """The client with these settings: one a process, so that all runs share its connections and gate."""
    return ModelServer(url, api_key, in_flight, patience_seconds, answer_seconds)
