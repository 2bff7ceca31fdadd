"""mlr compiles meeting minutes: Markdown in; web pages, a decision summary and a calendar out."""

from typing import Final

__version__: Final = "0.1.0"

__all__ = ["MlrError", "__version__"]


class MlrError(Exception):
    """The world is not as it must be: an unreadable file, an output folder that is in use, wrong settings.

    Never raised for what a user writes in a file; that becomes a diagnostic.

    Args:
        code: the stable code of this kind of error, `MLR` and three digits.
        message: a headline in lower case, without full stop.
        path: the file or folder it is about, if any.
        help: what to do about it.
    """

    def __init__(self, code: str, message: str, *, path: str | None = None, help: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path
        self.help = help
