"""Recognises the facts in a tree and assembles them.

In: `Document`. Out: `Minutes`, with diagnostics about dates.
Never here: knowledge of other meetings. A reference to one is kept as written.
"""

from mlr_minutes.extract.directory import Directory
from mlr_minutes.extract.extract import extract
from mlr_minutes.extract.footnote import has_hanging_star, starred_item
from mlr_minutes.extract.idioms import IDIOMS

__all__ = ["IDIOMS", "Directory", "extract", "has_hanging_star", "starred_item"]
