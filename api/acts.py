"""From a write request to an act: under which key, upon which version, by whom, saying what."""

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Annotated, Any

import orjson
from fastapi import Depends, Header, Request, Response

from api.authentication import (
    ADMINISTRATORS,
    CASEWORKERS,
    PERSON_KEEPERS,
    PROCESSORS,
    REGISTRARS,
    Caller,
)
from api.refused import (
    DespiteNeedsRegistrar,
    IfMatchMissing,
    MalformedIdempotencyKey,
    MalformedIfMatch,
)
from domain.values.identifiers import Stream
from identity.roles import Role
from ledger.act import Act, Actor
from ledger.event_ids import new_event_id

ENTITY_TAG = re.compile(r'"(\d{1,9})"')
ANY_VERSION = "*"
PRINTABLE = re.compile(r"[\x21-\x7e]([\x20-\x7e]{0,158}[\x21-\x7e])?")


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """What a write request says about itself. ``key`` is the client's, or one made for it."""

    caller: Caller
    key: str
    body_hash: bytes

    @property
    def command_key(self) -> str:
        """The key within the caller's own space, which no other person and no workflow shares."""
        return f"http:{self.caller.person}:{self.key}"

    def act(self, *, case: str | None = None, expected: Mapping[Stream, int] | None = None) -> Act:
        """The act, in a case where there is one, upon versions that the client has seen."""
        return Act(
            key=self.command_key,
            actor=Actor(self.caller.person, self.caller.role),
            body_hash=self.body_hash,
            correlation_id=case,
            expected=expected or {},
        )

    def despite(self, *reasons: str | None) -> "WriteRequest":
        """The same in the role of registrar where a reason to break a rule is given.

        Raises DespiteNeedsRegistrar where the caller is none.
        """
        if not any(reasons):
            return self
        if Role.REGISTRAR not in self.caller.roles:
            raise DespiteNeedsRegistrar(f"{self.caller.person} is no registrar", field="despite")
        return replace(self, caller=replace(self.caller, role=Role.REGISTRAR))


async def body_hash(request: Request) -> bytes:
    """SHA-256 of method, path and body as the client sent it; the order of fields is no matter."""
    body = await request.body()
    with suppress(orjson.JSONDecodeError):  # refused later on; until then its bytes stand for it
        body = orjson.dumps(orjson.loads(body), option=orjson.OPT_SORT_KEYS)
    said = b"\0".join((request.method.encode(), request.url.path.encode(), body))
    return hashlib.sha256(said).digest()


def idempotency_key(
    request: Request,
    response: Response,
    key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            description="Repeated with the same body, it gives the first answer again",
        ),
    ] = None,
) -> str:
    """The client's key, or a new one, which the answer tells. Raises MalformedIdempotencyKey."""
    if key is not None and not PRINTABLE.fullmatch(key):
        raise MalformedIdempotencyKey("it does not name a request", field="Idempotency-Key")
    key = key or str(new_event_id())
    response.headers["Idempotency-Key"] = key
    request.state.idempotency_key = key
    return key


Tag = Annotated[
    str | None,
    Header(alias="If-Match", description='ETag of what the change was made upon, such as "3"'),
]


def if_match(tag: Tag = None) -> int | None:
    """The version that must still stand; None for any. Raises IfMatchMissing, MalformedIfMatch."""
    if tag is None:
        raise IfMatchMissing("the header If-Match is missing", field="If-Match")
    return seen_version(tag)


def seen_version(tag: Tag = None) -> int | None:
    """The same where the header may be left out. Raises MalformedIfMatch."""
    if tag is None or tag.strip() == ANY_VERSION:
        return None
    found = ENTITY_TAG.fullmatch(tag.strip())
    if found is None:
        raise MalformedIfMatch("it is not an entity tag of ours", field="If-Match")
    return int(found.group(1))


IfMatch = Annotated[int | None, Depends(if_match)]
SeenVersion = Annotated[int | None, Depends(seen_version)]


def expected(stream: Stream, version: int | None) -> Mapping[Stream, int]:
    """What If-Match says, as the ledger hears it."""
    return {} if version is None else {stream: version}


def entity_tag(version: int) -> str:
    """A stream's version as an ETag."""
    return f'"{version}"'


def _by(gate: Any) -> Any:
    def write_request(
        caller: Annotated[Caller, Depends(gate)],
        key: Annotated[str, Depends(idempotency_key)],
        digest: Annotated[bytes, Depends(body_hash)],
    ) -> WriteRequest:
        return WriteRequest(caller, key, digest)

    return Depends(write_request)


ByRegistrar = Annotated[WriteRequest, _by(REGISTRARS)]
ByCaseworker = Annotated[WriteRequest, _by(CASEWORKERS)]
ByProcessor = Annotated[WriteRequest, _by(PROCESSORS)]
ByAdministrator = Annotated[WriteRequest, _by(ADMINISTRATORS)]
ByPersonKeeper = Annotated[WriteRequest, _by(PERSON_KEEPERS)]
