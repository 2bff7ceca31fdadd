"""What all pages have around them: the title, the way to other pages, the style, and what they may load."""

import base64
import hashlib
from typing import Final

from markupsafe import Markup

from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers._templates import fill
from mlr_minutes.renderers.html.assets import styles
from mlr_minutes.renderers.html.navigation import navigation
from mlr_minutes.renderers.html.views.day import known_day

POLICY: Final = Markup(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""What a page may load (Content Security Policy, level 3): files of the site, whatever a text or a template holds."""


SEARCHING: Final = Markup(POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"))
"""The same for the page of the search, which computes in WebAssembly."""


def framed(
    site: Site,
    path: str,
    template: str,
    language: Language,
    *,
    title: str,
    style: Markup | None = None,
    policy: Markup = POLICY,
    **values: object,
) -> Artifact:
    """A page of the site.

    Args:
        site: the whole.
        path: its place in the site; links to other pages are made relative to it.
        template: what it is made with.
        language: that of the page.
        title: its name in the browser.
        policy: what it may load.
        style: its style where it is to stand alone, with no site around it.
        values: what the template shows.
    """
    content = fill(
        site.templates,
        template,
        labels=language.labels,
        language=language.tag,
        root="../" * path.count("/"),
        holds=site.holds,
        policy=policy if style is None else _alone(style),
        canonical=canonical(site, path) if style is None else "",
        styles=styles(site),
        style=style,
        alone=style is not None,
        site=site.name or site.language.labels["site"],
        title=title,
        as_of=known_day(site.as_of, language),
        navigation=navigation(site, path, language) if style is None else [],
        **values,
    )
    return Artifact(path=path, content=content)


def canonical(site: Site, path: str) -> str:
    """The whole address of a page, as it is best known; empty where nobody knows where the site will lie."""
    return f"{site.base_url}{path.removesuffix('index.html')}" if site.base_url else ""


def part(site: Site, template: str, **values: object) -> Markup:
    """A part of a page, such as a row or a box."""
    return Markup(fill(site.templates, template, **values).decode())


def _alone(style: Markup) -> Markup:
    """The policy of a page that holds its own style: just this one, told by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return Markup("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'").format(digest)


def site_title(site: Site) -> str:
    """What the site as a whole is called."""
    what = site.language.labels["site"]
    return f"{site.name} – {what.lower()}" if site.name else what
