"""Programs that read what mlr writes: a browser with axe, the validator of the W3C, and the parser of a calendar client.

Where one is missing the test is skipped, and fails under CI: there everything must be looked at.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def _needs(program: str, present: bool) -> None:
    if not present and os.environ.get("CI") == "true":
        pytest.fail(f"{program} is missing, and CI must look at everything")
    if not present:
        pytest.skip(f"{program} is missing")


def _node(script: str, *arguments: str) -> Any:
    _needs("Node.js with the packages of tests/clients", shutil.which("node") is not None and (HERE / "node_modules").is_dir())
    run = subprocess.run(["node", HERE / script, *arguments], capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture(scope="session")
def axe() -> Callable[..., dict[str, Any]]:
    """What axe finds in pages, their widths and their requests."""

    def look(*pages: Path) -> dict[str, Any]:
        _needs("Chromium", any(shutil.which(name) for name in ("chromium", "chromium-browser")))
        found: dict[str, Any] = _node("axe.mjs", *map(str, pages))
        return found

    return look


@pytest.fixture(scope="session")
def narrowed() -> Callable[[Path], dict[str, Any]]:
    """What a browser shows of the register of a site as it is narrowed."""

    def use(site: Path) -> dict[str, Any]:
        _needs("Chromium", any(shutil.which(name) for name in ("chromium", "chromium-browser")))
        found: dict[str, Any] = _node("register.mjs", str(site))
        return found

    return use


@pytest.fixture(scope="session")
def searched() -> Callable[[Path, str], dict[str, Any]]:
    """What a browser finds with the search of a site that lies in the folder `site` of another."""

    def use(folder: Path, words: str) -> dict[str, Any]:
        _needs("Chromium", any(shutil.which(name) for name in ("chromium", "chromium-browser")))
        found: dict[str, Any] = _node("search.mjs", str(folder), words)
        return found

    return use


@pytest.fixture(scope="session")
def vnu() -> Callable[..., list[str]]:
    """What the Nu Html Checker says of all pages in some folders."""
    jar = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    # It knows no address for files, so it takes each for another site's, and data in a script element for a script. That
    # pages keep their policy is looked at in the browser.
    options = ["--Werror", "--skip-non-html", "--filterpattern", ".*violates Content Security Policy.*"]

    def check(*folders: Path) -> list[str]:
        _needs("Java with the packages of tests/clients", shutil.which("java") is not None and jar.is_file())
        # With less stack it fails on long pages.
        run = subprocess.run(["java", "-Xss4m", "-jar", jar, *options, *folders], capture_output=True, text=True, timeout=300, check=False)
        assert run.returncode == bool(run.stderr), run.stdout
        return run.stderr.splitlines()

    return check


@pytest.fixture(scope="session")
def icaljs() -> Callable[[Path], list[dict[str, Any]]]:
    """The components of a calendar as ical.js reads them."""

    def read(calendar: Path) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = _node("icaljs.mjs", str(calendar))
        return found

    return read
