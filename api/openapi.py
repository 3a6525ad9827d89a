"""The description of the interface, as it is served and as it is kept in the documentation."""

from collections.abc import Iterator
from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.examples import read_example
from api.problems import MEDIA_TYPE, PROBLEM_RESPONSES


def describe(application: FastAPI) -> None:
    """Let the application describe its problems by their own media type."""

    def openapi() -> dict[str, Any]:
        if application.openapi_schema is None:
            schema = get_openapi(
                title=application.title,
                version=application.version,
                description=application.description,
                routes=application.routes,
            )
            for status, response in _responses(schema):
                _set_media_type(status, response)
                _read_examples(response)
            application.openapi_schema = schema
        return application.openapi_schema

    application.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way


def reference(application: FastAPI) -> str:
    """The description as a file: indented, in the order of definition."""
    return orjson.dumps(application.openapi(), option=orjson.OPT_INDENT_2).decode() + "\n"


def _responses(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for operations in schema["paths"].values():
        for operation in operations.values():
            yield from operation["responses"].items()


def _set_media_type(status: str, response: dict[str, Any]) -> None:
    if status in PROBLEM_RESPONSES:
        response["content"] = {MEDIA_TYPE: response["content"]["application/json"]}


def _read_examples(response: dict[str, Any]) -> None:
    for content in response.get("content", {}).values():
        for example in content.get("examples", {}).values():
            example["value"] = read_example(example.pop("externalValue"))
