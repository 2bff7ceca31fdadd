"""The header of minutes: what they say of the meeting itself.

Five places tell it, and where two disagree the first named here wins: front matter, labelled lines at the head of the
text, the lines or the title above those, the sentence that opens the minutes, the name of the file. Only the day that the
minutes themselves tell goes before a later one in front matter, which is that of publication; and one in the name of the file
before a later one in the opening, which is that of a meeting to come. The lines that open and close the meeting tell its hours,
and sentences its chair and secretary, where nothing at the head does.
"""

from mlr_minutes.extract.header.fact import HeaderFact, Place
from mlr_minutes.extract.header.header import Header, read_header
from mlr_minutes.extract.header.taken import TAKEN, Taken, front_matter_schema

__all__ = ["TAKEN", "Header", "HeaderFact", "Place", "Taken", "front_matter_schema", "read_header"]
