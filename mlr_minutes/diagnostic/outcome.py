"""A value together with what is to be said about its making."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from mlr_minutes.diagnostic.diagnostic import Diagnostic

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Value]):
    """What a stage gives: always a value, and the diagnostics it cost."""

    value: Value
    diagnostics: tuple[Diagnostic, ...] = ()
