"""The shelf of pages: one kind a file, and for each a template of its name."""

from typing import Final

from mlr_minutes.renderers.html.pages._page import Page
from mlr_minutes.shelf import collect

__all__ = ["PAGES", "Page"]

PAGES: Final = collect(__name__, __path__, "PAGE", Page)
"""All kinds of page."""
