"""The words in which things are decided."""

from msgspec import Struct


class DecisionWords(Struct, frozen=True, kw_only=True):
    """How a language says that something was decided; all words in lower case."""

    bodies: tuple[str, ...]
    """How the words end for those who decide together, in the form that means a known one: "the board", "styrelsen"."""
    everybody: tuple[str, ...]
    """Those who decide when nobody is named: "all", "we"."""
    decides: tuple[str, ...]
    """What those do: "decided", "agreed"; what is decided follows."""
    adopts: tuple[str, ...]
    """What they do with what lies before them: "approved"; it stands beside the verb."""
    decided: tuple[str, ...]
    """What is said of "it": "it was decided"."""
    adopted: tuple[str, ...]
    """What is said of a thing: "the budget was approved"."""
    elected: tuple[str, ...]
    """What is said of a person: "was elected"."""
    nouns: tuple[str, ...]
    """What a decision is called."""
    charges: tuple[str, ...]
    """What a task is called that they give to somebody."""
    charging: tuple[str, ...]
    """What they do with it: "gav"."""
    charged: tuple[str, ...]
    """What is said of the one who gets it, or of the task: "fick"."""
    infinitives: tuple[str, ...]
    """How a verb ends that may follow `decided` with no word between them; none where it may not."""
    takes: tuple[str, ...]
    """What those who decide do with a decision: "made"."""
    taken: tuple[str, ...]
    """What is said of a decision: "was made"."""
    auxiliaries: tuple[str, ...]
    """What stands before `decided`, `adopted` and `elected`; empty where the verb has a form of its own."""
    sharing: tuple[str, ...]
    """What stands between participles that share an auxiliary: "was proposed by Ann and agreed"."""
    present: tuple[str, ...]
    """Those among auxiliaries and verbs that rules are written in too."""
    dummies: tuple[str, ...]
    """What stands for that which is still to be said: "it"."""
    complements: tuple[str, ...]
    """What stands between such a verb and what is decided: "that", "to"."""
    weak_complements: tuple[str, ...]
    """What does so where the verb tells of the past: "on"."""
    inverts: bool
    """Whether the verb may stand before those who decide: "därför beslutade styrelsen"."""
    supposing: tuple[str, ...]
    """Verbs that only suppose where a clause follows: "antar att"."""
    adoptable: tuple[str, ...]
    """How the words end for what a meeting can adopt; empty where the verb alone tells it."""
    movable: tuple[str, ...]
    """How the words end for what is put to a vote."""
    approving: tuple[str, ...]
    """How words begin that say yes to what lay before the meeting, whatever that was: "approved"."""
    rejecting: tuple[str, ...]
    """Words, or how they begin, that make it a refusal."""
    postponing: tuple[str, ...]
    """Words, or how they begin, that put it off."""
    earlier: tuple[str, ...]
    """Words that put it at another time than this meeting: "previously"."""
    perfect: tuple[str, ...]
    """Words that make of a verb a report of what is done already: "has", "been"."""
    subordinate: tuple[str, ...]
    """What begins a clause that only tells of something: "which", "if"."""
    finds: tuple[str, ...]
    """What the chair does who tells how a vote went; the clause behind it is the decision: "finner att mötet beslutar"."""
    conditional: tuple[str, ...]
    """What begins a sentence of which nothing has come true yet."""
    modal: tuple[str, ...]
    """What makes it something that may or shall be."""
    negations: tuple[str, ...]
    """What says that it was not so."""
    by: tuple[str, ...]
    """What stands before the one who did it."""
    own: tuple[str, ...]
    """Words behind `by` that mean those at the meeting."""
    solemn: tuple[str, ...]
    """Words that go before the verb of a resolution that is written out: "now, therefore, be it resolved"."""
    articles: tuple[str, ...]
    """What may stand between the two."""
    assent: tuple[str, ...]
    """What says alone how it went, as regular expressions: "all agreed", "motion carried"."""
    movers: tuple[str, ...]
    """What stands beside the one who proposes, as regular expressions."""
    seconders: tuple[str, ...]
    """What stands beside the one who supports it, as regular expressions."""
    proposals: tuple[str, ...]
    """Labels and titles of what is only proposed."""
    appendices: tuple[str, ...]
    """How titles begin of what is quoted or attached: statutes."""
    reports: tuple[str, ...]
    """How titles begin of what is told of before the meeting, or of others: "background"."""
    bygone: tuple[str, ...]
    """How titles begin of what follows older decisions up."""
    columns: tuple[str, ...]
    """What stands above a column of decisions."""
    bygone_columns: tuple[str, ...]
    """What stands above another column where the decisions of a table are older ones."""
    number_columns: tuple[str, ...]
    """What stands above a column of numbers of decisions."""
    votes_for: tuple[str, ...]
    """What stands beside the number of those in favour."""
    votes_against: tuple[str, ...]
    """What stands beside the number of those against."""
    abstained: tuple[str, ...]
    """What stands beside the number of those who abstained."""
    votes: tuple[str, ...]
    """What counted people do: "voted"."""
    tallies: tuple[str, ...]
    """What stands before the two numbers of a vote: "by a vote of"."""
    items: tuple[str, ...]
    """What stands before the number of an item in a title."""
