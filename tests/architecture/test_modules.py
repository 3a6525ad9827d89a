"""Every module is short, opens by saying what it is, and has a name that says something."""

import ast
from pathlib import Path

from tests.architecture.source_files import PACKAGES, modules, shown

MOST_LINES = 400
SAYS_NOTHING = {"utils", "helpers", "common", "core", "models", "service"}

MODULES = modules()


def opening(path: Path) -> str:
    """The first paragraph of the module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_bytes())) or "").split("\n\n")[0].rstrip()


def test_there_are_modules_to_look_at() -> None:
    assert {shown(path).split("/")[0] for path in MODULES} > set(PACKAGES)


def test_no_module_is_longer_than_fits_into_a_reader_s_head() -> None:
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_every_module_opens_with_a_sentence() -> None:
    assert [shown(path) for path in MODULES if not opening(path).endswith((".", "?", ":"))] == []


def test_every_module_has_a_name_that_says_what_is_in_it() -> None:
    names = {shown(path) for path in MODULES}
    assert [name for name in names if SAYS_NOTHING & {*Path(name).with_suffix("").parts}] == []


def test_nothing_is_imported_by_a_path_relative_to_the_importer() -> None:
    relative = [
        shown(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_every_room_is_a_package() -> None:
    folders = {path.parent for path in MODULES if shown(path).split("/")[0] in PACKAGES}
    assert [shown(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
