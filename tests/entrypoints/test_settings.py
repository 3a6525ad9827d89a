"""Settings come from the environment, name what is missing, and refuse placeholder secrets."""

from pathlib import Path

import pytest

from entrypoints.settings import SettingsRefused, load_settings

URL = "postgresql://liggare_app:{}@127.0.0.1/liggare"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    for name in [name for name in os.environ if name.startswith(("LIGGARE_", "LC_", "LANG"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LIGGARE_DATA_DIR", str(tmp_path))


def test_a_missing_variable_is_named() -> None:
    with pytest.raises(SettingsRefused, match="LIGGARE_DATABASE_URL: Field required"):
        load_settings()


@pytest.mark.parametrize("secret", ["changeme", "Postgres", "liggare"])
def test_a_placeholder_password_is_refused_outside_the_demo(
    monkeypatch: pytest.MonkeyPatch, secret: str
) -> None:
    monkeypatch.setenv("LIGGARE_DATABASE_URL", URL.format(secret))
    with pytest.raises(SettingsRefused, match="placeholder password in LIGGARE_DATABASE_URL"):
        load_settings()
    monkeypatch.setenv("LIGGARE_PROFILE", "demo")
    assert load_settings().profile == "demo"


def test_secrets_are_not_in_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIGGARE_DATABASE_URL", URL.format("s3kret-9"))
    monkeypatch.setenv("LIGGARE_SMTP_PASSWORD", "s3kret-9")
    assert "s3kret-9" not in repr(load_settings())
    monkeypatch.setenv("LIGGARE_API_PORT", "s3kret-9")
    with pytest.raises(SettingsRefused) as refused:
        load_settings()
    assert "s3kret-9" not in str(refused.value)


def test_the_environment_wins_over_a_running_stack(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "environment").write_text(
        f"LIGGARE_DATABASE_URL={URL.format('one-9')}\nLIGGARE_API_PORT=8011\n"
    )
    monkeypatch.setenv("LIGGARE_API_PORT", "8012")
    settings = load_settings()
    assert (settings.database_url, settings.api_port) == (URL.format("one-9"), 8012)


@pytest.mark.parametrize(
    ("lang", "locale"),
    [("sv_SE.UTF-8", "sv"), ("en_GB.UTF-8", "en"), ("C.UTF-8", "sv"), ("", "sv")],
)
def test_people_read_swedish_unless_they_ask_for_english(
    monkeypatch: pytest.MonkeyPatch, lang: str, locale: str
) -> None:
    monkeypatch.setenv("LANG", lang)
    monkeypatch.setenv("LIGGARE_DATABASE_URL", URL.format("one-9"))
    assert load_settings().locale == locale
