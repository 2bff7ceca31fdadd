"""The shelf of written forms: one way to write a date a file."""

from typing import Final

from mlr_minutes.dates.forms._form import DateForm, lead_of
from mlr_minutes.shelf import collect

__all__ = ["FORMS", "DateForm", "lead_of"]

FORMS: Final = collect(__name__, __path__, "FORM", DateForm)
"""All forms; every one is tried, and the longest match wins."""
