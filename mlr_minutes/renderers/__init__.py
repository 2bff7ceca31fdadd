"""The shelf of output formats, one a file.

In: `Register`. Out: `Artifact`s, files by their place in the site and their bytes.
Never here: a disk, a clock, or a fact that is not in the register. The same register gives the same bytes.
"""

from typing import Final

from mlr_minutes.renderers._renderer import Artifact, Renderer, Site
from mlr_minutes.renderers._templates import original, template_names
from mlr_minutes.renderers.json import register_schema, schema
from mlr_minutes.shelf import collect

__all__ = [
    "FORMATS",
    "RENDERERS",
    "Artifact",
    "Renderer",
    "Site",
    "original",
    "register_file",
    "register_schema",
    "render",
    "schema",
    "template_names",
]

RENDERERS: Final = collect(__name__, __path__, "RENDERER", Renderer)
"""All formats."""


def render(site: Site) -> tuple[Artifact, ...]:
    """All files of a site, by path; of the formats that it holds."""
    wanted = [one for one in RENDERERS if site.holds(one.name)]
    found = {artifact.path: artifact for renderer in wanted for artifact in renderer.render(site)}
    return tuple(found[path] for path in sorted(found))


FORMATS: Final = ("json", "csv", "md")
"""Those in which a site holds all decisions as one file."""


def register_file(site: Site, name: str) -> bytes:
    """The file of all decisions in one of `FORMATS`."""
    renderer = next(one for one in RENDERERS if one.name == name)
    return next(artifact.content for artifact in renderer.render(site) if artifact.path == f"decisions.{name}")
