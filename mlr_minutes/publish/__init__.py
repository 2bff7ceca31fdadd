"""The one room that writes.

In: `Artifact`s and a folder. Out: the folder, holding just these files.
Never here: a half-written site. All is staged beside the folder and changes places with it in one step.
"""

from mlr_minutes.publish.publish import MANIFEST, publish

__all__ = ["MANIFEST", "publish"]
