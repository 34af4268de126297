"""What Prefect's pages make forms of: the flows' parameters as JSON Schema."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
from prefect import Flow
from prefect.utilities.callables import parameter_schema

from documents.parameters import BuiltInEngine
from documents.result import DocumentType

FLOWS = sorted(
    file.stem
    for file in (Path(__file__).parents[2] / "flows").glob("*.py")
    if file.stem != "__init__"
)


def schema_of(stem: str) -> dict[str, Any]:
    flow: Flow[..., Any] = getattr(import_module(f"flows.{stem}"), stem)
    return parameter_schema(flow).model_dump()


@pytest.mark.parametrize("stem", FLOWS)
def test_every_parameter_is_described_and_optional_ones_have_defaults(stem: str) -> None:
    schema = schema_of(stem)
    for name, parameter in schema["properties"].items():
        assert parameter.get("description"), f"{stem}: {name}"
        assert name in schema.get("required", []) or "default" in parameter, f"{stem}: {name}"


@pytest.mark.parametrize("stem", FLOWS)
def test_types_and_engines_are_chosen_from_lists(stem: str) -> None:
    properties = schema_of(stem)["properties"]
    if "type" in properties:
        assert properties["type"]["anyOf"][0]["enum"] == list(get_args(DocumentType))
    if "engine" in properties:
        built_in, saved = properties["engine"]["anyOf"][:2]
        assert built_in["enum"] == list(get_args(BuiltInEngine))
        assert saved["pattern"] and saved["examples"]


@pytest.mark.parametrize("stem", FLOWS)
def test_passwords_are_written_and_never_shown(stem: str) -> None:
    password = schema_of(stem)["properties"].get("password")
    if password:
        assert password["anyOf"][0]["format"] == "password"


@pytest.mark.parametrize(
    "parameters",
    [{"engine": "nosuch"}, {"engine": "vllm/A b"}, {"type": "W-2"}, {"content": "abc"}],
)
def test_a_wrong_parameter_is_refused_before_the_run(parameters: dict[str, Any]) -> None:
    from prefect.exceptions import ParameterTypeError

    from flows.process_document import process_document

    with pytest.raises(ParameterTypeError):
        process_document.validate_parameters({"source": "x.pdf", **parameters})


def test_a_saved_block_is_an_engine() -> None:
    from flows.process_document import process_document

    given = process_document.validate_parameters({"source": "x.pdf", "engine": "vllm/gpu-1"})
    assert given["engine"] == "vllm/gpu-1"
