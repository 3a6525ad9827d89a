"""JSON Schemas of the example files, made from the models; run as a module it writes them."""

import json
from pathlib import Path

from examples.loading import DIRECTORY, FILES, ExampleFile
from examples.ways import Ways

SCHEMA_DIRECTORY = DIRECTORY / "schema"

DESCRIBED: dict[str, type[ExampleFile]] = {**FILES, "ways": Ways}


def schema_texts() -> dict[Path, str]:
    """Each schema file with what it should say."""
    return {SCHEMA_DIRECTORY / f"{name}.schema.json": _text(name) for name in DESCRIBED}


def _text(name: str) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **DESCRIBED[name].model_json_schema(mode="validation"),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write() -> None:
    """Bring the schema files up to date."""
    SCHEMA_DIRECTORY.mkdir(exist_ok=True)
    for file, text in schema_texts().items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
