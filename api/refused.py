"""What the interface itself refuses, before anybody below is asked.

RequestRefused
├── 400  YearAndDay · MalformedIfMatch · MalformedIdempotencyKey
│        MalformedPreference · MalformedKnownAt · MalformedLastEventId · UnknownParameter
│        RequestNotUnderstood
├── 401  Unauthenticated
├── 403  RoleMissing · DespiteNeedsRegistrar
├── 404  NoSuchPage · NothingHere
├── 405  MethodNotAllowed
├── 408  BodyTooSlow
├── 409  PersonAlreadyRegistered
├── 413  BodyTooLarge
├── 415  UnsupportedMediaType · SentAsForm
├── 422  MalformedRequest
├── 428  IfMatchMissing
├── 500  UnexpectedFailure
└── 503  NotCaughtUp · DatabaseUnavailable · WorkflowsUnavailable
"""

from typing import ClassVar

from domain.refusal import Refusal


class RequestRefused(Refusal):
    """A request that is not let through.

    ``status`` is the answer's HTTP status, ``swedish`` title and remedy.
    """

    status: ClassVar[int] = 400
    swedish: ClassVar[tuple[str, str]]


class YearAndDay(RequestRefused):
    title = "A question is about a year or about a day"
    remedy = "Give either year= or on="
    swedish = (
        "En fråga gäller ett år eller en dag",
        "Ange antingen year= eller on=",
    )


class MalformedIfMatch(RequestRefused):
    title = "If-Match is not one entity tag"
    remedy = 'Send the ETag that you read, such as "3" with its quotation marks'
    swedish = (
        "If-Match är inte en enda entitetstagg",
        'Skicka den ETag som du läste, till exempel "3" med citattecken',
    )


class MalformedIdempotencyKey(RequestRefused):
    title = "The idempotency key is empty, too long, or holds unprintable characters"
    remedy = "Send 1-160 printable ASCII characters, such as a UUID"
    swedish = (
        "Idempotensnyckeln är tom, för lång eller har tecken som inte går att skriva ut",
        "Skicka 1-160 utskrivbara ASCII-tecken, till exempel ett UUID",
    )


class MalformedPreference(RequestRefused):
    title = "The waiting time is not a number of seconds"
    remedy = "Send Prefer: wait=5"
    swedish = (
        "Väntetiden är inte ett antal sekunder",
        "Skicka Prefer: wait=5",
    )


class MalformedKnownAt(RequestRefused):
    title = "known_at is neither a position nor a time"
    remedy = "Send a position such as 118, or a time such as 2026-11-23T12:00:00Z"
    swedish = (
        "known_at är varken en position eller en tidpunkt",
        "Skicka en position som 118, eller en tidpunkt som 2026-11-23T12:00:00Z",
    )


class MalformedLastEventId(RequestRefused):
    title = "Last-Event-ID is not a position"
    remedy = "Send the id of the last event that was received, or leave the header out"
    swedish = (
        "Last-Event-ID är ingen position",
        "Skicka id för den senast mottagna händelsen, eller utelämna huvudet",
    )


class UnknownParameter(RequestRefused):
    title = "The address has no query parameter of this name"
    remedy = "Use those named in the detail, or leave it out"
    swedish = (
        "Adressen har ingen frågeparameter med det namnet",
        "Använd dem som nämns i detaljen, eller utelämna den",
    )


class RequestNotUnderstood(RequestRefused):
    title = "The request cannot be read"
    remedy = "Send well-formed HTTP with a JSON body"
    swedish = (
        "Begäran går inte att läsa",
        "Skicka välformad HTTP med en JSON-kropp",
    )


class Unauthenticated(RequestRefused):
    status = 401
    title = "The request carries no key that is in force"
    remedy = "Send Authorization: Bearer lig_..., or X-API-Key; liggare keys makes one"
    swedish = (
        "Begäran har ingen nyckel som gäller",
        "Skicka Authorization: Bearer lig_..., eller X-API-Key; liggare keys gör en",
    )


class RoleMissing(RequestRefused):
    status = 403
    title = "The key does not have a role that may do this"
    remedy = "Use a key with one of the roles named"
    swedish = (
        "Nyckeln har ingen roll som får göra detta",
        "Använd en nyckel med någon av rollerna som nämns",
    )


class DespiteNeedsRegistrar(RequestRefused):
    status = 403
    title = "Only a registrar records something despite a rule"
    remedy = "Leave out despite, or let a registrar send it"
    swedish = (
        "Bara en registrator registrerar något trots en regel",
        "Utelämna despite, eller låt en registrator skicka det",
    )


class NoSuchPage(RequestRefused):
    status = 404
    title = "There is no such address"
    remedy = "See /docs for the addresses that there are"
    swedish = (
        "Adressen finns inte",
        "Se /docs för de adresser som finns",
    )


class NothingHere(RequestRefused):
    status = 404
    title = "There is no such thing"
    remedy = "Check the id; what was just recorded may need at_least= to be seen"
    swedish = (
        "Det som efterfrågas finns inte",
        "Kontrollera id; det som nyss registrerats kan behöva at_least= för att synas",
    )


class MethodNotAllowed(RequestRefused):
    status = 405
    title = "This address does not answer that method"
    remedy = "See the header Allow"
    swedish = (
        "Adressen svarar inte på den metoden",
        "Se huvudet Allow",
    )


class PersonAlreadyRegistered(RequestRefused):
    status = 409
    title = "A person with this id is registered with other particulars"
    remedy = "Use another id, or erase the person first"
    swedish = (
        "En person med detta id är registrerad med andra uppgifter",
        "Använd ett annat id, eller radera personen först",
    )


class BodyTooLarge(RequestRefused):
    status = 413
    title = "The body is larger than anything that is taken"
    remedy = "Send a megabyte at most, a document of 25 MB at most"
    swedish = (
        "Kroppen är större än något som tas emot",
        "Skicka högst en megabyte, ett dokument på högst 25 MB",
    )


class BodyTooSlow(RequestRefused):
    status = 408
    title = "Nothing more of the body came for too long"
    remedy = "Send it again, whole"
    swedish = (
        "Inget mer av kroppen kom på för länge",
        "Skicka om den, hel",
    )


class UnsupportedMediaType(RequestRefused):
    status = 415
    title = "The body is not sent as JSON"
    remedy = "Send Content-Type: application/json"
    swedish = (
        "Kroppen skickas inte som JSON",
        "Skicka Content-Type: application/json",
    )


class SentAsForm(RequestRefused):
    status = 415
    title = "The document is wrapped in a form"
    remedy = "Send the file's bytes as the body, one file in each request"
    swedish = (
        "Dokumentet är inslaget i ett formulär",
        "Skicka filens byte som kropp, en fil i varje anrop",
    )


class MalformedRequest(RequestRefused):
    status = 422
    title = "The request has fields that cannot be taken as they stand"
    remedy = "Correct the fields named; nothing was recorded"
    swedish = (
        "Begäran har fält som inte kan tas emot som de är",
        "Rätta fälten som nämns; inget har registrerats",
    )


class IfMatchMissing(RequestRefused):
    status = 428
    title = "A change must say which version it was made upon"
    remedy = "Read the thing, and send its ETag as If-Match"
    swedish = (
        "En ändring måste säga vilken version den bygger på",
        "Läs det som ska ändras, och skicka dess ETag som If-Match",
    )


class UnexpectedFailure(RequestRefused):
    status = 500
    title = "Something failed that should not"
    remedy = (
        "Repeat with the same Idempotency-Key, which is safe; if it fails again, tell operations"
    )
    swedish = (
        "Något gick fel som inte borde kunna gå fel",
        "Upprepa med samma Idempotency-Key, det är ofarligt; händer det igen, meddela driften",
    )


class NotCaughtUp(RequestRefused):
    status = 503
    title = "The answer does not yet include the position asked for"
    remedy = "Ask again in a moment, or with a longer Prefer: wait="
    swedish = (
        "Svaret omfattar ännu inte den begärda positionen",
        "Fråga igen om en stund, eller med längre Prefer: wait=",
    )


class DatabaseUnavailable(RequestRefused):
    status = 503
    title = "The database does not answer"
    remedy = "Repeat with the same Idempotency-Key in a moment, which is safe"
    swedish = (
        "Databasen svarar inte",
        "Upprepa med samma Idempotency-Key om en stund, det är ofarligt",
    )


class WorkflowsUnavailable(RequestRefused):
    status = 503
    title = "The workflow server does not answer"
    remedy = "Repeat with the same Idempotency-Key in a moment, which is safe"
    swedish = (
        "Arbetsflödesservern svarar inte",
        "Upprepa med samma Idempotency-Key om en stund, det är ofarligt",
    )
