"""What a kind of page is."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from mlr_minutes.renderers._renderer import Artifact, Site


class Page(Struct, frozen=True, kw_only=True):
    """One kind of page."""

    name: str
    render: Callable[[Site], Iterable[Artifact]]
    """All pages of the kind; none where the site has nothing for them."""
