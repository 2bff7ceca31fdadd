"""A value together with what is to be said about its making."""

from typing import Generic, TypeVar

from msgspec import Struct

from mlr_minutes.diagnostic.diagnostic import Diagnostic

Value = TypeVar("Value")


class Outcome(Struct, Generic[Value], frozen=True):
    """What a stage gives: always a value, and the diagnostics it cost."""

    value: Value
    diagnostics: tuple[Diagnostic, ...] = ()
