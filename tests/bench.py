"""What the commands cost, beside what they stand on: `make bench`.

Whole processes, cold, in turn, so that a noisy machine is noisy for all of them; the least of many runs is told, since
noise only adds. The ratio is what counts.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SEED = ROOT.parent / "shared" / "seed"
RUNS = 15

LIBRARIES = "import typer, markdown_it, yaml, jinja2"


def once(command: list[str]) -> float:
    """Seconds of one run."""
    begin = time.perf_counter()
    # An installed package has its bytecode, which the machines of some workplaces forbid to write.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def least(commands: dict[str, list[str]]) -> dict[str, float]:
    """The least time of each command, all run in turn."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(once(command))
    return {name: min(each) for name, each in times.items()}


def main() -> None:
    """Prints a row a command: milliseconds, and the ratio to what it stands on."""
    document = next(iter(sorted(SEED.glob("*.txt"))), ROOT / "examples" / "harbour-board" / "2026-05-05-harbour-board.txt")
    mlr = str(Path(sys.executable).parent / "mlr")
    with tempfile.TemporaryDirectory() as folder:
        found = least(
            {
                "python -c 'import typer'": [sys.executable, "-c", "import typer"],
                "mlr --version": [mlr, "--version"],
                f"python -c '{LIBRARIES}'": [sys.executable, "-c", LIBRARIES],
                "mlr check FILE": [mlr, "check", str(document)],
                "mlr export FILE": [mlr, "export", str(document)],
                "mlr build FILE": [mlr, "build", str(document), "-o", str(Path(folder) / "site")],
            }
        )
    bases = {"mlr --version": "python -c 'import typer'"}
    for name, seconds in found.items():
        base = bases.get(name, f"python -c '{LIBRARIES}'")
        ratio = f"{seconds / found[base]:.2f} times {base}" if name.startswith("mlr") else ""
        print(f"{seconds * 1000:7.0f} ms  {name:55} {ratio}")  # noqa: T201 -- this is what it is for


if __name__ == "__main__":
    main()
