"""A stand-in for RunPod's queue: the public API for clients, and the one that its SDK's workers ask.

The SDK's worker loop runs against it unmodified. `Faults` are what real queues do to one now and then.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import math
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.runpod.queued import Faults, QueuedJob, told

ENDPOINT = "ep1"
KEY = "rpa_TESTKEY0000000000000000000000"
RUN_BYTES = 10 * 1024 * 1024
SYNC_BYTES = 20 * 1024 * 1024
SYNC_KEPT = 60.0
_ENDED = ("COMPLETED", "FAILED", "CANCELLED", "TIMED_OUT")


class Queue:
    """One endpoint's state; every method runs on the server's loop."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.jobs: dict[str, QueuedJob] = {}
        self.to_stop: list[str] = []
        self.pings = 0
        self.looks = 0
        self.cancelled: list[str] = []
        self._numbers = itertools.count(1)

    def app(self) -> Starlette:
        """The public paths as RunPod documents them; the worker's as its SDK builds them."""
        public = f"/v2/{ENDPOINT}"
        return Starlette(
            routes=[
                Route(f"{public}/run", self.run, methods=["POST"]),
                Route(f"{public}/runsync", self.run_and_wait, methods=["POST"]),
                Route(f"{public}/status/{{id}}", self.status, methods=["GET", "POST"]),
                Route(f"{public}/cancel/{{id}}", self.cancel, methods=["POST"]),
                Route(f"{public}/health", self.health),
                Route("/worker/job-take/{worker}", self.take),
                Route("/worker/job-take-batch/{worker}", self.take),
                Route("/worker/job-done/{worker}/{id}", self.done, methods=["POST"]),
                Route("/worker/job-stream/{worker}/{id}", self.nothing, methods=["POST"]),
                Route("/worker/job-stop/{worker}", self.stop),
                Route("/worker/ping/{worker}", self.ping),
            ]
        )

    # --- for clients ---

    def _refused(self, request: Request) -> Response | None:
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            return JSONResponse({"error": "unauthorized"}, 401)
        if self.faults.busy > 0:
            self.faults.busy -= 1
            after = self.faults.retry_after
            return Response(status_code=429, headers={"Retry-After": after} if after else {})
        if self.faults.down > 0:
            self.faults.down -= 1
            return Response("<html>bad gateway</html>", 502)
        return None

    async def run(self, request: Request) -> Response:
        job = await self._submitted(request, RUN_BYTES)
        if isinstance(job, Response):
            return job
        return JSONResponse({"id": job.id, "status": job.status})

    async def run_and_wait(self, request: Request) -> Response:
        job = await self._submitted(request, SYNC_BYTES, SYNC_KEPT)
        if isinstance(job, Response):
            return job
        until = time.monotonic() + float(request.query_params.get("wait", 90_000)) / 1000
        while not job.ended and time.monotonic() < until:
            await asyncio.sleep(0.01)
        return JSONResponse(told(job))

    async def _submitted(
        self, request: Request, most_bytes: int, kept: float = math.inf
    ) -> QueuedJob | Response:
        body = await request.body()
        if refused := self._refused(request):
            return refused
        if len(body) > most_bytes:
            return JSONResponse({"error": f"request body size exceeds {most_bytes} bytes"}, 413)
        data = json.loads(body)
        asked = float((data.get("policy") or {}).get("ttl", 86_400_000)) / 1000
        ttl = min(asked, self.faults.longest_ttl)
        job = QueuedJob(f"job-{next(self._numbers)}", data["input"], ttl, kept)
        self.jobs[job.id] = job
        return job

    async def status(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        self.looks += 1
        job = self.jobs.get(request.path_params["id"])
        now = time.monotonic()
        if job is None or now - job.submitted > job.ttl:
            return JSONResponse({"error": "job not found"}, 404)
        if job.ended and now - job.ended > min(self.faults.kept, job.kept):
            return JSONResponse({"error": "job not found"}, 404)
        return JSONResponse(told(job))

    async def cancel(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        job = self.jobs[request.path_params["id"]]
        self.cancelled.append(job.id)
        if job.status not in _ENDED:
            if job.status == "IN_PROGRESS":
                self.to_stop.append(job.id)
            job.status, job.ended = "CANCELLED", time.monotonic()
        return JSONResponse({"id": job.id, "status": job.status})

    async def health(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        states = [job.status for job in self.jobs.values()]
        jobs = {
            "inQueue": states.count("IN_QUEUE"),
            "inProgress": states.count("IN_PROGRESS"),
            "completed": states.count("COMPLETED"),
            "failed": states.count("FAILED"),
        }
        return JSONResponse({"jobs": jobs, "workers": self.faults.workers})

    # --- for workers ---

    async def take(self, request: Request) -> Response:
        most = int(request.query_params.get("batch_size", "1"))
        given = []
        for _ in range(40):
            given = self._given(most)
            if given:
                break
            await asyncio.sleep(0.05)
        if not given:
            return Response(status_code=204)
        plain = [{"id": job.id, "input": job.input} for job in given]
        batch = "job-take-batch" in request.url.path
        return JSONResponse(plain if batch else plain[0])

    def _given(self, most: int) -> list[QueuedJob]:
        now, faults = time.monotonic(), self.faults
        first = min((job.submitted for job in self.jobs.values()), default=now)
        if faults.stuck or now - first < faults.cold_start:
            return []
        for job in self.jobs.values():
            if job.status == "IN_PROGRESS" and now - job.taken > faults.visible_again:
                job.status = "IN_QUEUE"
        ready = [job for job in self.jobs.values() if job.status == "IN_QUEUE"][:most]
        if faults.twice and len(ready) < most:
            ready += [j for j in self.jobs.values() if j.results == 1 and j.times_taken == 1][:1]
        for job in ready:
            job.times_taken += 1
            job.taken = now
            if job.status == "IN_QUEUE":
                job.status = "IN_PROGRESS"
        return ready

    async def done(self, request: Request) -> Response:
        body = await request.body()
        if self.faults.refuse_done > 0:
            self.faults.refuse_done -= 1
            return Response(status_code=400)
        job = self.jobs[request.path_params["id"]]
        data = json.loads(body)
        job.results += 1
        if job.status in _ENDED:
            return JSONResponse({})
        job.output, job.error = data.get("output"), data.get("error")
        job.status = "FAILED" if job.error is not None else "COMPLETED"
        job.ended = time.monotonic()
        return JSONResponse({})

    async def stop(self, request: Request) -> Response:
        ids, self.to_stop = self.to_stop, []
        return JSONResponse({"jobsToStop": ids})

    async def ping(self, request: Request) -> Response:
        self.pings += 1
        return JSONResponse({})

    async def nothing(self, request: Request) -> Response:
        return JSONResponse({})


@dataclass(frozen=True)
class Running:
    """A queue that serves. url: what a client takes as RunPod's address."""

    queue: Queue
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v2"

    def worker_env(self) -> dict[str, str]:
        """What the SDK's worker wants to know, as RunPod sets it in a container."""
        base = f"http://127.0.0.1:{self.port}/worker"
        return {
            "RUNPOD_WEBHOOK_GET_JOB": f"{base}/job-take/$ID?gpu=none",
            "RUNPOD_WEBHOOK_POST_OUTPUT": f"{base}/job-done/$RUNPOD_POD_ID/$ID?gpu=none",
            "RUNPOD_WEBHOOK_POST_STREAM": f"{base}/job-stream/$RUNPOD_POD_ID/$ID?gpu=none",
            "RUNPOD_WEBHOOK_PING": f"{base}/ping/$RUNPOD_POD_ID",
            "RUNPOD_POD_ID": "worker-1",
            "RUNPOD_AI_API_KEY": KEY,
            "RUNPOD_ENDPOINT_ID": ENDPOINT,
            "RUNPOD_SKIP_AUTO_SYSTEM_CHECKS": "true",
            "RUNPOD_SKIP_GPU_CHECK": "true",
            "RUNPOD_PING_INTERVAL": "1000",
        }


@contextmanager
def serving() -> Iterator[Running]:
    """A queue on a free port, in a thread of its own."""
    queue = Queue()
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(queue.app(), log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield Running(queue, int(listener.getsockname()[1]))
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
