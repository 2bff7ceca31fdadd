"""Many minutes as one register: identities, addresses, and what stands of each decision. One file is an archive of one.

In: `Minutes`, in any order. Out: `Register`, the same for any order.
Never here: a look at the text. Everything joined here was recognised before.
"""

from mlr_minutes.archive.register import Held, Register, Registered, Status, register
from mlr_minutes.archive.slug import counted, distinct, slug

__all__ = ["Held", "Register", "Registered", "Status", "counted", "distinct", "register", "slug"]
