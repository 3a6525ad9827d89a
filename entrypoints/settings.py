"""What the environment says, read once per process and refused where it is unsafe."""

import os
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from delivery.reaching import Reach

PREFIX = "LIGGARE_"
ENVIRONMENT_FILE = "environment"  # in the data directory; what a running stack tells other commands
DEFAULT_DATA_DIR = Path("var")

PLACEHOLDERS = {"", "changeme", "demo", "example", "liggare", "password", "postgres", "secret"}

Port = Annotated[int, Field(ge=1, le=65535)]
MunicipalityCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
Locale = Literal["sv", "en"]


def _networks(value: str) -> str:
    Reach.of(value)
    return value


Networks = Annotated[str, AfterValidator(_networks)]


class SettingsRefused(Exception):
    """The environment lacks something or is unsafe; the text has a line per variable."""


def locale_of_environment() -> Locale:
    """English where the environment asks for it, else Swedish."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "en" if value.lower().startswith("en") else "sv"
    return "sv"


class Settings(BaseSettings):
    """Each field is the variable of that name in capitals after ``LIGGARE_``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True
    )

    profile: Literal["production", "demo"] = "production"
    municipality_code: MunicipalityCode = "0580"
    municipality_name: str = "Linköpings kommun"
    locale: Locale = Field(default_factory=locale_of_environment)
    data_dir: Path = DEFAULT_DATA_DIR

    database_url: str = Field(repr=False)
    """The services' role: reads everything, appends to the log, makes no tables."""
    owner_database_url: str | None = Field(default=None, repr=False)
    """The role that migrates and rebuilds; the serving processes do without."""

    temporal_address: str = "127.0.0.1:7233"
    temporal_namespace: str = "liggare"

    api_host: str = "127.0.0.1"
    api_port: Port = 8000

    public_url: str | None = None
    """Where people reach the interface, for links in e-mails; else the address it listens at."""

    smtp_host: str = "127.0.0.1"
    smtp_port: Port = 25
    smtp_from: str = "tjansteskrivelser@kommun.example"
    smtp_user: str | None = None
    smtp_password: str | None = Field(default=None, repr=False)
    smtp_tls: bool = False
    """Encrypted from the first byte on (port 465), instead of ``smtp_starttls``."""
    smtp_starttls: bool = True
    smtp_ca_file: Path | None = None
    """The authority that the mail server's certificate is checked against; else the machine's."""

    webhook_networks: Networks = ""
    """Networks of our own that webhooks may go to, with commas between, as ``10.20.0.0/16``."""
    webhook_ca_file: Path | None = None

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "json"
    ready_file: Path | None = None
    """Touched by a process once it serves; see ``entrypoints.readiness``."""

    @model_validator(mode="after")
    def _no_placeholder_secrets(self) -> "Settings":
        if self.profile == "demo":
            return self
        secrets = {
            "database_url": urlsplit(self.database_url).password,
            "owner_database_url": urlsplit(self.owner_database_url or "").password,
            "smtp_password": self.smtp_password,
        }
        poor = [name for name, secret in secrets.items() if _is_placeholder(secret)]
        if poor:
            names = ", ".join(PREFIX + name.upper() for name in poor)
            raise ValueError(f"placeholder password in {names}; allowed only with profile demo")
        return self

    @model_validator(mode="after")
    def _no_password_in_the_clear(self) -> "Settings":
        encrypted = self.smtp_tls or self.smtp_starttls
        if self.profile != "demo" and self.smtp_user is not None and not encrypted:
            raise ValueError(
                f"{PREFIX}SMTP_USER would log in unencrypted: set {PREFIX}SMTP_TLS or _STARTTLS"
            )
        return self


def _is_placeholder(secret: str | None) -> bool:
    """No password at all is no placeholder: certificates or sockets may stand for it."""
    return secret is not None and secret.lower() in PLACEHOLDERS


def load_settings(data_dir: Path | None = None) -> Settings:
    """The environment's settings; for what it leaves out, those of a stack running in ``data_dir``.

    Raises SettingsRefused.
    """
    directory = data_dir or Path(os.environ.get(f"{PREFIX}DATA_DIR", DEFAULT_DATA_DIR))
    try:
        return Settings(_env_file=directory / ENVIRONMENT_FILE)
    except ValidationError as error:
        raise SettingsRefused("\n".join(map(_explain, error.errors()))) from None


def _explain(error: object) -> str:
    """One line, without the value, which may be a secret."""
    assert isinstance(error, dict)
    variable = "_".join(map(str, error["loc"])).upper()
    return f"{PREFIX}{variable}: {error['msg']}" if variable else str(error["msg"])
