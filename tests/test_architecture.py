"""The house rules that a machine can keep: who imports whom, homes of libraries, sizes, flow names."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("flows", "tasks", "blocks", "documents", "workers", "sheaf")

MAY_IMPORT = {
    "flows": {"flows", "tasks", "blocks", "documents"},
    "tasks": {"tasks", "blocks", "documents"},
    "blocks": {"blocks", "documents"},
    "documents": {"documents"},
    "workers": {"workers", "documents"},
    "sheaf": {"sheaf", "flows", "blocks", "documents"},
}
HOMES = {
    "httpx": ("blocks/", "sheaf/serving.py"),
    "fsspec": ("blocks/", "workers/extract/output.py"),
    "aiohttp": ("workers/",),
    "rapidocr": ("blocks/",),
    "onnxruntime": ("blocks/",),
    "cv2": ("blocks/",),
    "loky": ("blocks/",),
    "pypdfium2": ("documents/pages/",),
    "PIL": ("documents/pages/",),
    "pi_heif": ("documents/pages/",),
    "torch": ("workers/",),
    "transformers": ("workers/",),
    "vllm": ("workers/",),
    "runpod": ("blocks/", "workers/"),
    "click": ("sheaf/",),
    "dask": ("flows/process_on_dask.py",),
    "prefect_dask": ("flows/process_on_dask.py",),
    "openpyxl": ("blocks/export_files.py",),
    "pyarrow": ("blocks/export_files.py",),
}
NOT_IN_DOCUMENTS = {"prefect", "httpx", "torch", "requests", "asyncio", "logging"}
MAX_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_FLOW_BODY_LINES = 40
DATA_TABLES: set[str] = set()
"""Files that are tables of data and may be longer."""


def files(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_its_rule_allows(room: str) -> None:
    for file in files(room):
        tops = {name.partition(".")[0] for name in imports(file)} & set(ROOMS)
        assert tops <= MAY_IMPORT[room], f"{relative(file)} imports {tops - MAY_IMPORT[room]}"


def test_documents_is_pure() -> None:
    for file in files("documents"):
        tops = {name.partition(".")[0] for name in imports(file)}
        assert not tops & NOT_IN_DOCUMENTS, relative(file)


def test_every_heavy_library_has_one_home() -> None:
    for room in ROOMS:
        for file in files(room):
            for name in imports(file):
                homes = HOMES.get(name.partition(".")[0])
                assert homes is None or relative(file).startswith(homes), (
                    f"{relative(file)} imports {name}, at home in {homes}"
                )


def test_tests_and_benchmarks_are_imported_by_no_room() -> None:
    for room in ROOMS:
        for file in files(room):
            tops = {name.partition(".")[0] for name in imports(file)}
            assert not tops & {"tests", "benchmarks", "samples"}, relative(file)


def test_a_task_file_holds_at_most_two_tasks_and_tasks_import_no_task_of_another_file() -> None:
    for file in files("tasks"):
        tree = ast.parse(file.read_text())
        decorated = [
            node.name
            for node in tree.body
            if isinstance(node, ast.FunctionDef)
            and any("task" in ast.unparse(decorator) for decorator in node.decorator_list)
        ]
        assert len(decorated) <= 2, f"{relative(file)}: {decorated}"


def test_files_and_functions_stay_small() -> None:
    for room in ROOMS:
        for file in files(room):
            text = file.read_text()
            lines = text.count("\n")
            assert lines <= MAX_LINES or relative(file) in DATA_TABLES, f"{relative(file)}: {lines}"
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    size = (node.end_lineno or 0) - node.lineno + 1
                    assert size <= MAX_FUNCTION_LINES, f"{relative(file)}:{node.name} has {size}"


def test_every_file_says_what_it_is_for() -> None:
    for room in ROOMS:
        for file in files(room):
            assert ast.get_docstring(ast.parse(file.read_text())), relative(file)


def test_a_flow_file_bears_its_flows_name_and_no_rooms_or_librarys_name() -> None:
    for file in files("flows"):
        if file.stem == "__init__":
            continue
        tree = ast.parse(file.read_text())
        names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        assert file.stem in names, f"{relative(file)} holds no flow {file.stem}"
        assert file.stem not in {*ROOMS, *HOMES, *sys.stdlib_module_names}, relative(file)
        flow = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == file.stem)
        body = flow.body[1:]  # without the docstring
        assert (body[-1].end_lineno or 0) - body[0].lineno + 1 <= MAX_FLOW_BODY_LINES
        decorator = ast.unparse(flow.decorator_list[0])
        assert f"name='{file.stem.replace('_', '-')}'" in decorator


def test_rooms_are_packages_of_this_checkout() -> None:
    import importlib

    for room in ROOMS:
        module = importlib.import_module(room)
        assert module.__file__ and Path(module.__file__).resolve().is_relative_to(ROOT)
        assert not [p for p in (ROOT / "tests").rglob("__init__.py")], (
            "test folders are no packages"
        )


def test_the_deployments_name_flows_that_exist() -> None:
    import yaml

    deployments = yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]
    deployed = {entry["entrypoint"] for entry in deployments}
    expected = {
        f"flows/{file.stem}.py:{file.stem}" for file in files("flows") if file.stem != "__init__"
    }
    assert deployed == expected
