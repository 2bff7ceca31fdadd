"""The day as of which a command tells what is due. Nowhere else is a clock asked."""

import os
from datetime import UTC, date, datetime
from typing import Final

from mlr_minutes import MlrError
from mlr_minutes.cli.named import named_day

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The variable by which builds are made again as they were (reproducible-builds.org): seconds since 1970, in UTC."""


def today(said: str | None) -> date:
    """The day that an option states, else that of the environment, else that of the clock in UTC.

    Raises:
        MlrError: the option or the environment states no day.
    """
    if said is not None:
        return named_day(said, "--today")
    if seconds := os.environ.get(EPOCH, ""):
        return _of_epoch(seconds)
    return datetime.now(UTC).date()


def _of_epoch(seconds: str) -> date:
    try:
        if not (seconds.isascii() and seconds.isdigit()):
            raise ValueError
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        help = "it holds the seconds since 1970, as in `1773100800`; take it out of the environment, or state the day with `--today`"
        raise MlrError("MLR704", f"{EPOCH} is `{seconds}`, which is no time", help=help) from error
