"""Many minutes as one register: identities, addresses, and what became of each decision. One file is an archive of one.

In: `Minutes`, in any order. Out: `Register`, the same for any order.
Never here: a look at the text, or at a clock. Everything joined here was recognised before; a day as of which is told what stands
is handed in.
"""

from mlr_minutes.archive.announced import Announced, Occasion, Telling, announced, tellings
from mlr_minutes.archive.bodies import Body, BodyNames
from mlr_minutes.archive.change import Change, ChangeKind
from mlr_minutes.archive.dues import OPEN, Due, DueState, dues
from mlr_minutes.archive.duties import Duty, duties
from mlr_minutes.archive.held import Assigned, Coming, Held, Linked, Registered, Told
from mlr_minutes.archive.parties import Party, PartyKind, owners_of, parties
from mlr_minutes.archive.query import Query, selected
from mlr_minutes.archive.register import Register, register
from mlr_minutes.archive.slug import counted, distinct, slug
from mlr_minutes.archive.state import State, Status

__all__ = [
    "OPEN",
    "Announced",
    "Assigned",
    "Body",
    "BodyNames",
    "Change",
    "ChangeKind",
    "Coming",
    "Due",
    "DueState",
    "Duty",
    "Held",
    "Linked",
    "Occasion",
    "Party",
    "PartyKind",
    "Query",
    "Register",
    "Registered",
    "State",
    "Status",
    "Telling",
    "Told",
    "announced",
    "counted",
    "distinct",
    "dues",
    "duties",
    "owners_of",
    "parties",
    "register",
    "selected",
    "slug",
    "tellings",
]
