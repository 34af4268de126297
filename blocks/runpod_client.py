"""The client of one RunPod serverless endpoint: jobs in, their output or a typed error out.

Thin on purpose (docs/decisions/0006): /run, /runsync, /status, /cancel and /health by httpx. A job
that has vanished before its time is sent again, so work may be done twice; pages are keyed by content,
and the second result is the same. Lives on the event loop of `blocks.background`.
"""

from __future__ import annotations

import asyncio
import random
import time
from typing import Any

import httpx
import orjson

from blocks.backoff import wait_seconds
from blocks.runpod_job import Job, JobError, failure_of
from documents.errors import BadAnswer, EngineRefused, EngineUnavailable
from documents.masking import others_words

MAX_BODY_BYTES = 9_500_000
"""/run takes 10 MB and refuses more."""
_MAX_SYNC_BYTES = 19_500_000
"""/runsync takes 20 MB."""
_SYNC_SECONDS = 5.0
"""How long /runsync keeps its answer open; a job that takes longer is asked for."""
_BUSY = (429, 500, 502, 503, 504)
_POLL_SECONDS = (0.2, 3.0)
_LOOK_AT_QUEUE_SECONDS = 60.0
_PATIENCE_SECONDS = 60.0


class RunPodClient:
    """One endpoint. deadline_seconds: for a job, from its submission to its result."""

    def __init__(
        self,
        base_url: str,
        endpoint: str,
        api_key: str,
        deadline_seconds: float,
        queue_look_seconds: float = _LOOK_AT_QUEUE_SECONDS,
        patience_seconds: float = _PATIENCE_SECONDS,
    ) -> None:
        self._deadline = deadline_seconds
        self._look_after = queue_look_seconds
        self._patience = patience_seconds
        self._http = httpx.AsyncClient(
            base_url=f"{base_url.rstrip('/')}/{endpoint}",
            headers={"Authorization": f"Bearer {api_key}"},
            timeout=httpx.Timeout(60.0, connect=10.0),
        )

    async def work(self, job_input: dict[str, Any], at_once: bool = False) -> Job:
        """The job that has done this, on whichever worker. Cancelled here, it is cancelled there.

        at_once: it takes seconds, so its answer is waited for in the same request.

        Raises:
            EngineUnavailable: no worker, no connection, or the deadline has passed.
            EngineRefused: wrong key or endpoint.
            JobError: it failed there, in its own words; `too_large` when smaller pieces would do.
            BadAnswer: what came back is no answer of RunPod's.
        """
        until = time.monotonic() + self._deadline
        for _ in range(2):
            answer = await self._submit(job_input, until, at_once)
            try:
                job = await self._finished(answer, until)
            except (asyncio.CancelledError, EngineUnavailable):
                await asyncio.shield(self._cancel(answer["id"]))
                raise
            if job is not None:
                return job
        raise EngineUnavailable("RunPod lost the job twice: expired, or its queue was purged")

    async def health(self) -> dict[str, Any]:
        """Counts of jobs and workers. Raises EngineRefused, EngineUnavailable or httpx.HTTPError."""
        return await _json(await self._http.get("/health", timeout=10.0))

    async def _submit(
        self, job_input: dict[str, Any], until: float, at_once: bool
    ) -> dict[str, Any]:
        """RunPod's first answer: the job's id and state, and its output where it is done already."""
        left = max(until - time.monotonic(), 10.0)
        policy = {"executionTimeout": round(left * 1000), "ttl": round(left * 1000)}
        data = orjson.dumps({"input": job_input, "policy": policy})
        if len(data) > _MAX_SYNC_BYTES:
            raise JobError(f"too large: {len(data)} bytes for one job", retry=False, too_large=True)
        sync = at_once or len(data) > MAX_BODY_BYTES
        path = f"/runsync?wait={round(_SYNC_SECONDS * 1000)}" if sync else "/run"
        asked = asyncio.ensure_future(self._patiently("POST", path, until, data))
        try:
            answer = await asyncio.shield(asked)
        except asyncio.CancelledError:
            await asyncio.shield(self._cancel_unnamed(asked))
            raise
        if not isinstance(answer.get("id"), str):
            raise BadAnswer("RunPod's answer names no job")
        return answer

    async def _finished(self, answer: dict[str, Any], until: float) -> Job | None:
        """The job of that answer, completed; None when RunPod knows it no more."""
        job_id = answer["id"]
        begun = time.monotonic()
        pause, looked = _POLL_SECONDS[0], False
        while True:
            state = answer.get("status")
            if state == "unknown":
                return None
            if state == "COMPLETED":
                return Job.of(answer)
            if state in ("FAILED", "TIMED_OUT", "CANCELLED"):
                raise failure_of(answer)
            waited = time.monotonic() - begun
            if state == "IN_QUEUE" and not looked and waited > self._look_after:
                looked = True
                await self._check_queue(waited)
            if time.monotonic() + pause > until:
                raise EngineUnavailable(f"the job is {state} after {waited:.0f} s")
            # Jitter: many jobs in flight must not ask all at once.
            await asyncio.sleep(pause * random.uniform(0.7, 1.3))
            pause = min(pause * 1.5, _POLL_SECONDS[1])
            answer = await self._patiently("GET", f"/status/{job_id}", until)

    async def _check_queue(self, waited: float) -> None:
        """Raises EngineUnavailable when nobody will take the job: its workers are failing."""
        try:
            workers = (await self.health()).get("workers") or {}
        except (httpx.HTTPError, BadAnswer, EngineUnavailable):
            return
        working = sum(
            int(workers.get(s) or 0) for s in ("idle", "ready", "running", "initializing")
        )
        if int(workers.get("unhealthy") or 0) and not working:
            raise EngineUnavailable(
                f"in the queue for {waited:.0f} s and every worker is unhealthy: see its log"
            )

    async def _cancel_unnamed(self, asked: asyncio.Future[dict[str, Any]]) -> None:
        """Cancel a job whose id is still on its way to us."""
        done, _ = await asyncio.wait({asked}, timeout=2 * _SYNC_SECONDS)
        if not done:
            asked.cancel()
        elif not asked.exception() and asked.result().get("id"):
            await self._cancel(str(asked.result()["id"]))

    async def _cancel(self, job_id: str) -> None:
        try:
            await self._http.post(f"/cancel/{job_id}", timeout=10.0)
        except httpx.HTTPError:
            return  # its time-to-live ends it

    async def _patiently(
        self, method: str, path: str, until: float, data: bytes | None = None
    ) -> dict[str, Any]:
        """RunPod's answer, asked again while it is busy. A job it does not know is "unknown"."""
        tries = 0
        give_up = min(time.monotonic() + self._patience, until)
        headers = {"Content-Type": "application/json"} if data else {}
        while True:
            response = None
            try:
                response = await self._http.request(method, path, content=data, headers=headers)
                if response.status_code not in _BUSY:
                    if response.status_code == 404 and path.startswith("/status/"):
                        return {"status": "unknown"}
                    return await _json(response)
                why = f"RunPod says {response.status_code}"
            except httpx.HTTPError as error:
                why = f"no connection to RunPod ({type(error).__name__})"
            pause = wait_seconds(tries, response)
            if time.monotonic() + pause > give_up:
                raise EngineUnavailable(why)
            await asyncio.sleep(pause)
            tries += 1


async def _json(response: httpx.Response) -> dict[str, Any]:
    status = response.status_code
    try:
        data = orjson.loads(response.content)
    except ValueError:
        data = None
    if response.is_success and isinstance(data, dict):
        return data
    said = data.get("error") or data.get("detail") if isinstance(data, dict) else ""
    words = others_words(said or "", 300) or "no reason given"
    if status in _BUSY:
        raise EngineUnavailable(f"RunPod says {status}")
    if status == 413 or (status == 400 and "size" in words.lower()):
        raise JobError(f"too large: RunPod says {status}: {words}", retry=False, too_large=True)
    if 400 <= status < 500:
        raise EngineRefused(f"RunPod says {status}: {words}")
    raise BadAnswer("RunPod's answer is no JSON object")
