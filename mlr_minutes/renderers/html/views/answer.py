"""Those on whom a decision lays a duty each for himself, as pages show them."""

from msgspec import Struct

from mlr_minutes.archive import Registered, Status
from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Site
from mlr_minutes.renderers.html.views.day import Day, known_day
from mlr_minutes.renderers.html.views.owner import OwnerLink, owner_links


class AnswerView(Struct, frozen=True, kw_only=True):
    """One of them."""

    owner: OwnerLink
    state: str
    """Whether it is done; a key of the labels."""
    day: Day | None
    """On which it was done."""

    @property
    def is_done(self) -> bool:
        """Whether it is done."""
        return self.state == Status.DONE.value


def answer_views(site: Site, one: Registered, language: Language) -> list[AnswerView]:
    """Each of them on the day of the site; none where a decision lays no duty on several."""
    now = one.state(site.as_of)
    days = dict(now.answered)
    rest = "not yet" if now.status is Status.OPEN else now.status.value
    return [
        AnswerView(owner=owner, state=Status.DONE.value if owner.name in days else rest, day=known_day(days.get(owner.name), language))
        for owner in owner_links(site, one.tally)
    ]
