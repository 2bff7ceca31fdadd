"""The search over all minutes: its page, and the index that Pagefind makes of the pages of meetings and decisions.

Pagefind (https://pagefind.app) finds words in all their forms, in the language of the site. It wants a script, and runs within the
browser: no request leaves the site. Its own user interface is left out.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from mlr_minutes import MlrError
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers._templates import file_bytes
from mlr_minutes.renderers.html.frame import SEARCHING, framed, site_title

ADDRESS: Final = "search/index.html"

SCRIPT: Final = "search.js"

_PARTS: Final = ("fragment/", "index/", "wasm.", "pagefind-entry.json", "pagefind.js", "pagefind-worker.js", "pagefind.")
"""How the paths of the files begin that a search needs."""


def search(site: Site, pages: Sequence[Artifact]) -> Iterator[Artifact]:
    """The files of the search, if the site has one.

    Args:
        site: the whole.
        pages: all of it; those of meetings and their decisions are searched.

    Raises:
        MlrError: Pagefind is not installed, or fails.
    """
    if not site.search:
        return
    heading = site.language.labels["search"]
    title = f"{heading} – {site_title(site)}"
    yield framed(site, ADDRESS, "search.html", site.language, title=title, policy=SEARCHING, heading=heading)
    yield Artifact(path=f"assets/{SCRIPT}", content=file_bytes(site.templates, SCRIPT))
    yield from _index(site, [page for page in pages if page.path.partition("/")[0] in site.register.by_slug])


def _index(site: Site, pages: Sequence[Artifact]) -> Iterator[Artifact]:
    # Loading these takes longer than making a small site, and few sites have a search.
    import asyncio

    try:
        from pagefind.index import IndexConfig
        from pagefind.service import PagefindService
    except ImportError as error:
        help = "install it with `pip install 'mlr-minutes[search]'`, or take `search` out of `mlr.yaml`"
        raise MlrError("MLR613", "the search of the site wants Pagefind, which is not installed", help=help) from error

    async def made() -> list[tuple[str, bytes]]:
        config = IndexConfig(root_selector="main", force_language=site.language.tag, keep_index_url=True)
        # The index as a context of its own would write its files to the disk.
        async with PagefindService() as service:
            index = await service.create_index(config=config)
            for page in pages:
                await index.add_html_file(content=page.content.decode(), source_path=page.path)
            return [(file["path"], file["content"]) for file in await index.get_files()]

    try:
        files = asyncio.run(made())
    except (OSError, RuntimeError, AssertionError) as error:
        raise MlrError("MLR613", f"Pagefind fails: {error}", help="take `search` out of `mlr.yaml` until it works") from error
    for path, content in sorted(files):
        if path.startswith(_PARTS):
            yield Artifact(path=f"pagefind/{path}", content=content)
