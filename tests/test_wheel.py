"""The wheel holds all that a site needs."""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_a_wheel_in_a_fresh_environment_builds_an_example_from_another_folder(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", tmp_path / "dist", ROOT], check=True)
    (wheel,) = (tmp_path / "dist").glob("mlr_minutes-*.whl")
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([*pip, "--python", python, "install", wheel], check=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    mlr = tmp_path / "venv" / "bin" / "mlr"
    subprocess.run([mlr, "build", ROOT / "examples" / "kustradet", "-o", "site"], check=True, cwd=elsewhere)
    assert (elsewhere / "site" / "index.html").read_bytes().startswith(b"<!doctype html>")
    explained = subprocess.run([mlr, "explain", "MLR405"], check=True, capture_output=True, text=True, cwd=elsewhere)
    assert explained.stdout.startswith("MLR405 duplicate-decision-identity (error)\n")
    where = subprocess.run(
        [python, "-c", "import mlr_minutes; print(mlr_minutes.__file__)"], check=True, capture_output=True, text=True, cwd=elsewhere
    )
    assert where.stdout.startswith(str(tmp_path))
