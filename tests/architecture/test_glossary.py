"""Every name that the glossary gives exists in the code."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.source_files import PACKAGES, ROOT, modules, shown

GLOSSARY = ROOT / "docs" / "glossary.md"
ROW = re.compile(r"^\| [^|]+ \| [^|]+ \| `([\w.]+)` \| [^|]*\|$", re.MULTILINE)


def names_in(body: list[ast.stmt]) -> Iterator[str]:
    """What a module or a class defines, and ``Class.member`` for what its classes define."""
    for node in body:
        match node:
            case ast.ClassDef(name=name):
                yield name
                yield from (f"{name}.{member}" for member in names_in(node.body))
            case ast.FunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))


def test_every_row_names_something_in_the_code() -> None:
    rows = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if "`" in line]
    assert len(ROW.findall("\n".join(rows))) == len(rows)


def test_every_name_in_the_glossary_exists_in_the_code() -> None:
    ours = [path for path in modules() if shown(path).split("/")[0] in PACKAGES]
    known = {name for path in ours for name in names_in(ast.parse(path.read_bytes()).body)}
    assert set(ROW.findall(GLOSSARY.read_text(encoding="utf-8"))) - known == set()
