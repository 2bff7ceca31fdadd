"""The header of minutes: what they say of the meeting itself.

Five places tell it, and where two disagree the first named here wins: front matter, labelled lines at the head of the
text, the lines or the title above those, the sentence that opens the minutes, the name of the file. Only the day that the
minutes themselves tell goes before a later one in front matter, which is that of publication.
"""

from mlr_minutes.extract.header.fact import HeaderFact, Place
from mlr_minutes.extract.header.header import Header, read_header

__all__ = ["Header", "HeaderFact", "Place", "read_header"]
