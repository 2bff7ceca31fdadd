"""Names: how they are written, who was there, who is who, and who is to do something.

In: titles, lines, lists, tables and sentences. Out: names with presence, affiliation and office, and owners.
Never here: where a text names people. That is for the idioms of attendance, and for the tasks.
"""
