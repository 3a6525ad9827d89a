"""The description of the interface, as it is served and as it is kept in the documentation."""

from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import MEDIA_TYPE


def describe(application: FastAPI) -> None:
    """Let the application describe its problems by their own media type."""

    def openapi() -> dict[str, Any]:
        if application.openapi_schema is None:
            application.openapi_schema = _with_problems(
                get_openapi(
                    title=application.title,
                    version=application.version,
                    description=application.description,
                    routes=application.routes,
                )
            )
        return application.openapi_schema

    application.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way


def reference(application: FastAPI) -> str:
    """The description as a file: indented, in the order of definition."""
    return orjson.dumps(application.openapi(), option=orjson.OPT_INDENT_2).decode() + "\n"


def _with_problems(schema: dict[str, Any]) -> dict[str, Any]:
    for operations in schema["paths"].values():
        for operation in operations.values():
            for status in ("4XX", "5XX"):
                response = operation["responses"].get(status)
                if response is not None:
                    response["content"] = {MEDIA_TYPE: response["content"]["application/json"]}
    return schema
