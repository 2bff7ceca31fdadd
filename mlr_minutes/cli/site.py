"""The site that a command shows: the register, with what the settings and the day say of it."""

from datetime import date

from mlr_minutes.archive import Register
from mlr_minutes.diagnostic import Outcome
from mlr_minutes.renderers import Site
from mlr_minutes.settings import Settings


def site(outcome: Outcome[Register], settings: Settings, today: date) -> Site:
    """The site of a register.

    Args:
        outcome: the register, and what was said on the way to it.
        settings: those that hold.
        today: the day as of which is told what is due and what is to come.
    """
    return Site(
        register=outcome.value,
        diagnostics=outcome.diagnostics,
        organisation=settings.organisation,
        base_url=settings.base_url,
        today=today,
        templates=settings.templates,
        outputs=settings.outputs,
        search=settings.search,
    )
