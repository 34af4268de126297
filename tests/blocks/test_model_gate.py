"""How many requests are let in, by what the server says of its queue."""

from __future__ import annotations

import asyncio

from blocks.backoff import wait_seconds
from blocks.model_gate import Gate, Load, load_of

METRICS = """\
# HELP vllm:num_requests_running Number of requests in model execution batches.
# TYPE vllm:num_requests_running gauge
vllm:num_requests_running{engine="0",model_name="dots.ocr"} 12.0
vllm:num_requests_running{engine="1",model_name="dots.ocr"} 3.0
vllm:num_requests_waiting{engine="0",model_name="dots.ocr"} 5.0
vllm:num_requests_waiting_by_reason{engine="0"} 7.0
"""


def test_the_load_is_read_from_vllms_metrics() -> None:
    assert load_of(METRICS) == Load(running=15, waiting=5)
    assert load_of("python_info 1.0\n") is None


def test_no_more_are_inside_than_the_limit() -> None:
    gate = Gate(1, 3, 8)
    most = 0

    async def one() -> None:
        nonlocal most
        async with gate:
            most = max(most, gate.inside)
            await asyncio.sleep(0.001)

    async def all_of_them() -> None:
        await asyncio.gather(*(one() for _ in range(20)))

    asyncio.run(all_of_them())
    assert (most, gate.inside) == (3, 0)


def test_a_starving_server_gets_more_and_a_long_queue_gets_less() -> None:
    gate = Gate(4, 16, 64)
    gate.inside = 16
    gate.adjust(Load(running=16, waiting=0))
    assert gate.limit == 20
    gate.inside = 20
    gate.adjust(Load(running=8, waiting=12))
    assert gate.limit == 10
    gate.adjust(Load(running=8, waiting=100))
    assert gate.limit == 4, "never less than the least"


def test_an_idle_client_does_not_raise_the_limit() -> None:
    gate = Gate(4, 16, 64)
    gate.inside = 3
    gate.adjust(Load(running=3, waiting=0))
    assert gate.limit == 16


def test_whoever_gives_up_waiting_leaves_no_trace() -> None:
    async def scene() -> int:
        gate = Gate(1, 1, 1)
        async with gate:
            waiting = [asyncio.create_task(gate.__aenter__()) for _ in range(3)]
            await asyncio.sleep(0)
            waiting[0].cancel()
            await asyncio.sleep(0)
        await waiting[1]
        waiting[2].cancel()
        await asyncio.sleep(0)
        await gate.__aexit__(None, None, None)
        return gate.inside

    assert asyncio.run(scene()) == 0


def test_a_place_given_to_one_who_is_just_leaving_is_not_lost() -> None:
    async def scene() -> int:
        gate = Gate(1, 1, 1)
        await gate.__aenter__()
        waiting = asyncio.create_task(gate.__aenter__())
        await asyncio.sleep(0)
        await gate.__aexit__(None, None, None)
        waiting.cancel()
        await asyncio.sleep(0.01)
        return gate.inside

    assert asyncio.run(scene()) == 0


def test_waits_grow_and_differ_and_keep_to_what_is_asked() -> None:
    import httpx

    early = [wait_seconds(0) for _ in range(200)]
    late = [wait_seconds(8) for _ in range(200)]
    assert max(early) <= 0.5 and 1 < max(late) <= 15 and len(set(late)) > 100
    busy = httpx.Response(429, headers={"Retry-After": "7"})
    assert 7 <= wait_seconds(0, busy) <= 7.5
