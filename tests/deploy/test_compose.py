"""The containers' description is valid, keeps no secret, and starts things in order."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from entrypoints.settings import SettingsRefused, load_settings

ROOT = Path(__file__).parents[2]
SCHEMA = Path(__file__).parent / "compose-schema" / "compose-spec.json"
TEXT = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DEMO = dict(
    line.split("=", 1)
    for line in (ROOT / "deploy" / "demo.env").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)

VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?P<rest>[^}]*)\}")
SECRET = re.compile(r"PASSWORD|SECRET|KEY|TOKEN")
OPTIONAL_SECRETS = {"LIGGARE_SMTP_PASSWORD"}  # a mail server may do without


def test_it_follows_the_compose_specification() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    errors = sorted(Draft202012Validator(schema).iter_errors(COMPOSE), key=str)
    assert [f"{'/'.join(map(str, error.path))}: {error.message}" for error in errors] == []


def test_a_mistake_in_it_would_be_seen() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    wrong = {"services": {"api": {"image": "x", "helthcheck": {}}}}
    assert not Draft202012Validator(schema).is_valid(wrong)


def test_no_secret_has_a_preset_value() -> None:
    preset = {
        found["name"]
        for found in VARIABLE.finditer(TEXT)
        if SECRET.search(found["name"]) and not found["rest"].startswith(":?")
    }
    assert preset == OPTIONAL_SECRETS
    assert "${LIGGARE_SMTP_PASSWORD:-}" in TEXT
    literal = re.findall(r"(?m)^\s+\w*(?:PASSWORD|PWD|SECRET)\w*: (?!\$\{)(.*)$", TEXT)
    assert literal == []


def test_the_demo_sets_every_required_variable() -> None:
    required = {found["name"] for found in VARIABLE.finditer(TEXT) if ":?" in found["rest"]}
    assert required - DEMO.keys() == set()


def test_no_letter_links_to_the_container_it_was_sent_from() -> None:
    url = SERVICES["worker"]["environment"]["LIGGARE_PUBLIC_URL"]
    assert url.startswith("${LIGGARE_PUBLIC_URL:?")


def test_the_demos_passwords_work_in_no_other_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"postgresql://liggare_app:{DEMO['LIGGARE_APP_PASSWORD']}@postgres/liggare"
    monkeypatch.setenv("LIGGARE_DATABASE_URL", url)
    monkeypatch.setenv("LIGGARE_PROFILE", "production")
    with pytest.raises(SettingsRefused, match="placeholder password"):
        load_settings()
    monkeypatch.setenv("LIGGARE_PROFILE", "demo")
    assert load_settings().database_url == url


@pytest.mark.parametrize("name", SERVICES)
def test_images_are_pinned(name: str) -> None:
    image = SERVICES[name]["image"]
    assert re.search(r":(\d|\$\{LIGGARE_VERSION:-local\})", image), image


@pytest.mark.parametrize("name", SERVICES)
def test_what_is_waited_for_can_be_told(name: str) -> None:
    for other, wait in SERVICES[name].get("depends_on", {}).items():
        if wait["condition"] == "service_healthy":
            assert "healthcheck" in SERVICES[other]
        else:
            assert wait["condition"] == "service_completed_successfully"
            assert SERVICES[other]["restart"] == "on-failure"


@pytest.mark.parametrize("name", SERVICES)
def test_what_stays_up_says_whether_it_is_well(name: str) -> None:
    stays = SERVICES[name]["restart"] == "unless-stopped"
    assert not stays or name == "temporal-ui" or "healthcheck" in SERVICES[name]


@pytest.mark.parametrize("name", SERVICES)
def test_only_this_machine_reaches_the_ports(name: str) -> None:
    assert all(str(port).startswith("127.0.0.1:") for port in SERVICES[name].get("ports", ()))


def test_every_file_that_is_mounted_or_copied_exists() -> None:
    mounted = re.findall(r"(\./deploy/[\w./-]+):", TEXT)
    dockerfile = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    copied = [
        source
        for line in re.findall(r"(?m)^COPY (?!--from)(.*)$", dockerfile)
        for source in line.split()[:-1]
    ]
    assert len(mounted) == 4
    assert len(copied) == 4
    assert [path for path in mounted + copied if not (ROOT / path).exists()] == []


def test_the_image_gets_the_versions_that_were_tested() -> None:
    def pins(lock: Path) -> set[str]:
        return set(re.findall(r"(?m)^[\w.\[\]-]+==[^ ;\\]+", lock.read_text(encoding="utf-8")))

    image, tested = pins(ROOT / "deploy" / "requirements.lock"), pins(ROOT / "requirements.lock")
    assert image < tested
    assert not any(pin.startswith("pytest") for pin in image)
