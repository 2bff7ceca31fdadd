"""What we say about a text, as values.

In: nothing. Out: `Diagnostic` and `Outcome`, which every later room makes.
Never here: how a diagnostic is shown (that is a reporter's), or a decision what to do about it.
"""

from mlr_minutes.diagnostic.diagnostic import Code, Diagnostic, Label, Severity, in_order
from mlr_minutes.diagnostic.nearest import nearest
from mlr_minutes.diagnostic.outcome import Outcome

__all__ = ["Code", "Diagnostic", "Label", "Outcome", "Severity", "in_order", "nearest"]
