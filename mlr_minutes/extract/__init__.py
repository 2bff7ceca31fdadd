"""Recognises the facts in a tree and assembles them.

In: `Document`. Out: `Minutes`, with diagnostics about dates.
Never here: knowledge of other meetings. A reference to one is kept as written.

`extract.py` is the corridor: `layout/` tells the sections, `header/` what is said of the meeting, `reading.py` joins them with all
dates; the idioms see that reading and give what `finding.py` names; `assemble.py` makes facts of it. `text/` knows how any text
reads, and `people/`, `decisions/`, `follow_up/`, `tasks/` and `meetings/` what the idioms of their kind share.
"""

from mlr_minutes.extract.extract import extract
from mlr_minutes.extract.header import front_matter_schema
from mlr_minutes.extract.idioms import IDIOMS
from mlr_minutes.extract.layout.outline import is_attachment
from mlr_minutes.extract.people.directory import Directory
from mlr_minutes.extract.text.footnote import has_hanging_star, starred_item

__all__ = ["IDIOMS", "Directory", "extract", "front_matter_schema", "has_hanging_star", "is_attachment", "starred_item"]
