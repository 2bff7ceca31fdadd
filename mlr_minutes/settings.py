"""The project's choices as one frozen record."""

from dataclasses import dataclass

from mlr_minutes.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build takes where the minutes themselves say nothing."""

    language: Language | None = None
    """That of the minutes; None to tell it from their words."""
    timezone: str = "Europe/Stockholm"
    """Where the meetings are held; a name of the IANA time zone database."""
