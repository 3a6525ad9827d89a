"""Refuses what an address does not know: query parameters that it has not, bodies not in JSON."""

from collections.abc import Iterator
from email.message import Message

from fastapi import Request
from fastapi.dependencies.models import Dependant

from api.refused import UnknownParameter, UnsupportedMediaType

LOCALE = "locale"
"""Every address knows it: problems, too, are told in the language asked for."""


def known_request(request: Request) -> None:
    """Raises UnknownParameter, UnsupportedMediaType.

    Without it a misspelt ``know_at`` would be answered as if nothing had been asked for.
    """
    dependant = request.scope["route"].dependant
    known = sorted({LOCALE, *_parameters(dependant)})
    for name in request.query_params:
        if name not in known:
            shown = name.encode(errors="replace").decode()
            raise UnknownParameter(f"{shown}: {', '.join(known)}", field=shown)
    if dependant.body_params and not _is_json(request):
        sent = request.headers.get("content-type") or "no Content-Type"
        raise UnsupportedMediaType(sent, field="Content-Type")


def _parameters(dependant: Dependant) -> Iterator[str]:
    """Those that the address itself declares, and whatever it depends upon."""
    for parameter in dependant.query_params:
        yield parameter.alias
    for below in dependant.dependencies:
        yield from _parameters(below)


def _is_json(request: Request) -> bool:
    """True, too, where nothing was sent: then the fields say what is missing."""
    sent = request.headers.get("content-type")
    if sent is None:
        return request.headers.get("content-length", "0") == "0"
    message = Message()
    message["content-type"] = sent
    subtype = message.get_content_subtype()
    return message.get_content_maintype() == "application" and (
        subtype == "json" or subtype.endswith("+json")
    )
