"""Ids of events: UUID version 7, which sort by the time they were made (RFC 9562 section 5.7)."""

import os
import time
from uuid import UUID


def new_event_id() -> UUID:
    """48 bits of milliseconds since 1970, version, 12 random bits, variant, 62 random bits."""
    drawn = int.from_bytes(os.urandom(10), "big")
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80
    value |= 0x7 << 76 | (drawn >> 64 & 0xFFF) << 64
    value |= 0b10 << 62 | drawn & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=value)
