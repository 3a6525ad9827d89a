"""The command line library's own words in the terminal's language."""

from typer import rich_utils

from entrypoints.cli.speech import LOCALE


def install() -> None:
    """Headings of help pages."""
    if LOCALE == "sv":
        rich_utils.ARGUMENTS_PANEL_TITLE = "Argument"
        rich_utils.OPTIONS_PANEL_TITLE = "Flaggor"
        rich_utils.COMMANDS_PANEL_TITLE = "Kommandon"
        rich_utils.ERRORS_PANEL_TITLE = "Fel"
        rich_utils.DEFAULT_STRING = "[annars: {}]"
        rich_utils.REQUIRED_LONG_STRING = "[krävs]"
