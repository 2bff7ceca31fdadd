"""What all pages have around them: the title, the way to other pages, the style."""

from markupsafe import Markup

from mlr_minutes.languages import Language
from mlr_minutes.renderers._renderer import Artifact, Site
from mlr_minutes.renderers._templates import fill


def framed(path: str, template: str, language: Language, *, title: str, style: Markup | None = None, **values: object) -> Artifact:
    """A page of the site.

    Args:
        path: its place in the site; links to other pages are made relative to it.
        template: what it is made with.
        language: that of the page.
        title: its name in the browser.
        style: its style where it is to stand alone, with no site around it.
        values: what the template shows.
    """
    content = fill(
        template,
        labels=language.labels,
        language=language.tag,
        root="../" * path.count("/"),
        style=style,
        alone=style is not None,
        title=title,
        **values,
    )
    return Artifact(path=path, content=content)


def site_title(site: Site) -> str:
    """What the site as a whole is called."""
    meetings = [held.minutes.meeting for held in site.register.meetings]
    names = {meeting.organisation or meeting.body for meeting in meetings}
    name = names.pop() if len(names) == 1 else None
    return f"{name} – {site.language.labels['site'].lower()}" if name else site.language.labels["site"]
