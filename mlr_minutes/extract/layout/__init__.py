"""How a document is laid out: its sections with their titles, marked or not, and its running texts.

In: `Document`. Out: sections, and passages for the reader of dates.
Never here: findings. Labels and titles are only known as such, so that what follows them is theirs.
"""
