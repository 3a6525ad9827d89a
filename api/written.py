"""What every write answers."""

from typing import Annotated

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field

from api.acts import WriteRequest, entity_tag
from domain.values.identifiers import Stream
from ledger.act import Receipt

Position = Annotated[int, Field(ge=0, description="Position in the log, counted from 1")]


class Written(BaseModel):
    """The receipt. Give ``position`` as at_least= to see the effect in what you read next."""

    stream: Stream
    version: int = Field(description="Version of the stream as this left it; its ETag")
    first_position: Position | None = Field(description="null where nothing changed")
    position: Position
    repeated: bool = Field(description="The answer to an earlier request with this key")
    idempotency_key: str

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "stream": "contract:capio-housing-support",
                    "version": 1,
                    "first_position": 118,
                    "position": 118,
                    "repeated": False,
                    "idempotency_key": "register-capio-2017",
                }
            ]
        }
    )


def written(response: Response, request: WriteRequest, stream: Stream, receipt: Receipt) -> Written:
    """The receipt as answer, with the stream's ETag."""
    version = receipt.versions[stream]
    response.headers["ETag"] = entity_tag(version)
    return Written(
        stream=stream,
        version=version,
        first_position=receipt.first_position,
        position=receipt.position,
        repeated=receipt.repeated,
        idempotency_key=request.key,
    )
