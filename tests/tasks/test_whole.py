"""Values handed over whole: the task gets them as they are, and Prefect still knows whose they are."""

from __future__ import annotations

from typing import Any

from prefect import flow, task
from prefect.context import TaskRunContext

from documents.geometry import Box
from tasks.whole import whole


@task(persist_result=False)
def give() -> tuple[list[Box], Any]:
    context = TaskRunContext.get()
    assert context
    return [Box(0, 0, 1, 1)], context.task_run.id


@task(persist_result=False)
def take(boxes: list[Box]) -> tuple[int, set[Any]]:
    context = TaskRunContext.get()
    assert context
    return id(boxes), {given.id for given in context.task_run.task_inputs["boxes"]}


@flow(persist_result=False)
def handed_over() -> None:
    given = give()
    boxes, giver = given
    taken, givers = take(whole(boxes))
    assert taken == id(boxes)
    assert givers == {giver}


def test_a_whole_value_comes_as_it_is_and_its_task_is_known(prefect_server: None) -> None:
    handed_over()
