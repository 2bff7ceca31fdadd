"""The words in which minutes come back to what was decided earlier."""

from msgspec import Struct


class FollowUpWords(Struct, frozen=True, kw_only=True):
    """How a language follows decisions up; all words in lower case."""

    titles: tuple[str, ...]
    """How titles begin of what follows up the decisions and tasks of earlier meetings: "matters arising"."""
    decisions: tuple[str, ...]
    """What stands before the number of a decision."""
    items: tuple[str, ...]
    """What does so too, but before other numbers as well: it means a decision only beside a date."""
    joints: tuple[str, ...]
    """What begins the words between a number and the day of its meeting: "of", "from the meeting on"."""
    previous: tuple[str, ...]
    """What means the meeting before: "last"."""
    records: tuple[str, ...]
    """How the words begin for the minutes of a meeting."""
    done: tuple[str, ...]
    """What says of a decision that it has been carried out."""
    underway: tuple[str, ...]
    """What says that it has not, or not yet."""
    negations: tuple[str, ...]
    """What makes "done" the contrary, up to three words before it."""
    postponed: tuple[str, ...]
    """What puts it off."""
    moved: tuple[str, ...]
    """What stands before a new deadline."""
    withdrawn: tuple[str, ...]
    """What says that it is given up."""
    replaces: tuple[str, ...]
    """What stands before the decision whose place another takes: "replaces"."""
    amends: tuple[str, ...]
    """What stands before one that is changed in part only."""
    replaced: tuple[str, ...]
    """What is said of the one that gives way: "is rescinded"."""
    by: tuple[str, ...]
    """What stands before the other then."""
    partly: tuple[str, ...]
    """What says that it is so of a part only."""
    state_columns: tuple[str, ...]
    """What stands above a column that tells how far a decision has come."""
    day_columns: tuple[str, ...]
    """What stands above the column of the days on which decisions were taken."""
