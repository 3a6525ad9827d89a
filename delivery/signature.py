"""Signatures by which a receiver knows a webhook as ours: Standard Webhooks, symmetric (v1)."""

import base64
import binascii
import hashlib
import hmac

PREFIX = "whsec_"
SHORTEST, LONGEST = 24, 64
"""Bytes of a secret, as the specification has it."""


def secret_bytes(secret: str) -> bytes:
    """What ``whsec_…`` stands for. Raises ValueError where it is no such secret."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("a webhook secret is whsec_ and base64") from None
    if not secret.startswith(PREFIX) or not SHORTEST <= len(key) <= LONGEST:
        raise ValueError(f"a webhook secret is whsec_ and {SHORTEST}-{LONGEST} bytes in base64")
    return key


def signed_headers(secret: str, message_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """The three headers of the specification. ``timestamp`` in seconds since 1970.

    Raises ValueError where the secret is none. Requires a message id without a full stop, which
    parts what is signed.
    """
    if "." in message_id:
        raise ValueError("a full stop in the id would blur what is signed")
    signed = b".".join((message_id.encode(), str(timestamp).encode(), body))
    digest = hmac.new(secret_bytes(secret), signed, hashlib.sha256).digest()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }
