"""Roles: what a holder of a key may do. Which endpoint asks for which is said in the API."""

from enum import StrEnum


class Role(StrEnum):
    """A person may have several; none includes another."""

    CASEWORKER = "caseworker"
    """*Handläggare*: starts and carries proposals."""
    REGISTRAR = "registrar"
    """*Registrator*: registers contracts and older facts, and records despite a rule."""
    AUDITOR = "auditor"
    """*Revisor*: reads everything."""
    INTEGRATOR = "integrator"
    """A system that follows the events."""
    ADMIN = "admin"
    """Keeps persons and keys."""
