"""What a title says of its section, beside its topic."""

from mlr_minutes.languages import FALLBACK, Language


def follows_up(title: str, language: Language) -> bool:
    """Whether a title announces what has become of the decisions of earlier meetings: "Matters arising"."""
    return title.casefold().lstrip("*_# ").startswith((*language.following_up.titles, *FALLBACK.following_up.titles))
