"""A page for each kind of problem, at the address that problems name as their type."""

from html import escape

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel

from api.locale import locale_of
from api.problem_types import PREFIX, catalogue, slug_of, status_of, type_of
from api.problems import words_of
from api.refused import NothingHere
from domain.refusal import Refusal
from wording.locale import Locale

router = APIRouter(prefix=PREFIX.rstrip("/"), tags=["problems"])


class ProblemType(BaseModel):
    """What a kind of problem means and what to do about it."""

    type: str
    title: str
    status: int
    rule: str | None
    source: str | None
    remedy: str | None


class ProblemTypes(BaseModel):
    """Every kind of problem that there is."""

    problems: list[ProblemType]


@router.get("")
def list_problem_types(request: Request) -> ProblemTypes:
    """Every kind of problem, by its type."""
    locale = locale_of(request)
    return ProblemTypes(problems=[explained(kind, locale) for kind in catalogue().values()])


@router.get("/{problem}", responses={200: {"model": ProblemType}})
def explain_problem_type(problem: str, request: Request) -> Response:
    """One kind of problem: as a page for people, as JSON for programs."""
    kind = catalogue().get(problem)
    if kind is None:
        raise NothingHere(f"no problem is called {problem}", field="problem")
    locale = locale_of(request)
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(_page(explained(kind, locale), locale))
    return JSONResponse(explained(kind, locale).model_dump())


def explained(kind: type[Refusal], locale: Locale) -> ProblemType:
    """The kind of refusal as its problem type."""
    title, remedy = words_of(kind, locale)
    return ProblemType(
        type=type_of(kind),
        title=title,
        status=status_of(kind),
        rule=kind.rule,
        source=kind.source,
        remedy=remedy,
    )


def reference() -> str:
    """All problem types as a Markdown table, for the documentation."""
    lines = [
        "# Problem types",
        "",
        "A refusal is answered as `application/problem+json` (RFC 9457). Programs switch on",
        "`type`. Nothing is recorded when something is refused.",
        "",
        "Made by `python -m scripts.reference` from the code; a test compares the two.",
        "",
        "| type | status | title | Swedish title | rule and source | what to do |",
        "|---|---|---|---|---|---|",
    ]
    for kind in catalogue().values():
        english, swedish = explained(kind, "en"), explained(kind, "sv")
        rule = ", ".join(part for part in (english.rule, english.source) if part)
        lines.append(
            f'| <a id="{slug_of(kind)}"></a>`{english.type}` | {english.status} | {english.title}'
            f" | {swedish.title} | {rule} | {english.remedy or ''} |"
        )
    return "\n".join(lines) + "\n"


def _page(explained: ProblemType, locale: Locale) -> str:
    facts = {
        "HTTP": str(explained.status),
        "Regel" if locale == "sv" else "Rule": explained.rule,
        "Källa" if locale == "sv" else "Source": explained.source,
        "Gör så här" if locale == "sv" else "What to do": explained.remedy,
    }
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items() if value
    )
    title = escape(explained.title)
    return (
        f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><title>{title}</title>'
        f"<h1>{title}</h1><p><code>{escape(explained.type)}</code></p><dl>{rows}</dl></html>"
    )
