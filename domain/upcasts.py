"""Stored topics whose meaning has changed: each old topic, the new one, and the step between."""

from collections.abc import Callable, Mapping
from typing import Any

Upcast = tuple[str, Callable[[dict[str, Any]], dict[str, Any]]]

UPCASTS: Mapping[str, Upcast] = {}
"""Old topic to (new topic, pure step on the payload). Stored bytes are never rewritten."""
