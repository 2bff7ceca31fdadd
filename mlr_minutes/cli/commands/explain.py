"""`mlr explain`: what a remark means."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_minutes.cli.commands._command import Command

if TYPE_CHECKING:
    from mlr_minutes.cli.remarks import Remark


def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="As MLR401, or what a check is called.", show_default=False)] = None,
) -> None:
    """Explain a remark: when it is made, why, and what to do.

    Without a code, all remarks are listed.
    """
    from mlr_minutes.cli.remarks import remarks
    from mlr_minutes.cli.show import write

    known = remarks()
    if code is None:
        write("".join(f"{one.code}  {one.weight:7}  {one.says}\n" for one in known.values()).encode())
        return
    wanted = next((one for one in known.values() if code.casefold() in (one.code.casefold(), one.slug)), None)
    if wanted is None:
        raise typer.BadParameter(f"no remark is called {code!r}; `mlr explain` lists all", param_hint="CODE")
    write(_explained(wanted).encode())


def _explained(one: "Remark") -> str:
    head = " ".join(filter(None, (one.code, one.slug, f"({one.weight})")))
    told = one.reason or f"{one.says[:1].upper()}{one.says[1:]}."
    return f"{head}\n\n{told}\n\nTo do: {one.help}.\n"


COMMAND = Command(name="explain", run=explain)
