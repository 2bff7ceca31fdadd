"""Earlier decisions, as a text comes back to them.

In: a `Reading`. Out: where it names a decision of another meeting, and what it says of it.
Never here: which decision that is. Only the archive knows the other meetings.
"""
