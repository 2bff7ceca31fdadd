"""How fast dates are read, beside other readers: `make bench`.

All in one run, in turn, the least time of several: phrases one by one, and running text by the line. The phrases are those
of the cases, the running text is that of the examples, or of real minutes. `dateparser` and Duckling's binding take part
where they are installed.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from datetime import time as clock
from pathlib import Path

from mlr_minutes.dates import find_dates
from tests.conftest import cases

ROOT = Path(__file__).parents[1]
DAY = date(2014, 11, 18)
REPEATS = 3
TEXT_SIZE = 3_000_000
"""Characters of running text; the slow ones get a part."""

Reader = Callable[[str], object]


def phrases(tag: str) -> list[str]:
    """The lines of the cases in a language."""
    files = sorted((ROOT / "tests" / "dates" / "forms").glob("*.md"))
    found = (case for path in files for case in cases(path.read_text(encoding="utf-8")) if case.given.startswith(f"text {tag} "))
    return [line for case in found for line in case.text.splitlines()]


def lines(tag: str) -> list[str]:
    """Running text, line by line: real minutes where they lie beside the project, else the examples, which are dense with dates."""
    real = sorted((ROOT.parent / "shared" / "devset" / "texts").glob(f"{tag}-*"))
    made = sorted((ROOT / "examples" / {"sv": "kustradet", "en": "harbour-board"}[tag]).rglob("20*"))
    text = [line for path in real or made for line in path.read_text(encoding="utf-8", errors="replace").splitlines() if line]
    return text * (TEXT_SIZE // sum(map(len, text)) + 1)


def readers(tag: str) -> dict[str, Reader]:
    """Those that are installed, ours first."""
    found: dict[str, Reader] = {"find_dates": lambda text: find_dates(text, language=tag, reference=DAY)}
    try:
        from dateparser.search import search_dates
    except ImportError:
        pass
    else:
        settings = {"RELATIVE_BASE": datetime.combine(DAY, clock())}
        found["dateparser"] = lambda text: search_dates(text, languages=[tag], settings=settings)
    try:
        import duckling
    except ImportError:
        pass
    else:
        zones = duckling.load_time_zones("/usr/share/zoneinfo")
        now = duckling.parse_ref_time(zones, "Europe/Stockholm", int(datetime.combine(DAY, clock(12), UTC).timestamp()))
        locale = duckling.parse_locale(tag.upper(), duckling.default_locale_lang(duckling.parse_lang(tag.upper())))
        context, kinds = duckling.Context(now, locale), duckling.parse_dimensions(["time"])
        found["duckling"] = lambda text: duckling.parse(text, context, kinds, False)
    return found


def seconds(read: Reader, texts: Sequence[str]) -> float:
    """The least time of a few runs over some texts."""
    best = float("inf")
    for _ in range(REPEATS):
        begin = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - begin)
    return best


def command(tag: str, texts: Sequence[str]) -> float:
    """The time of `mlr dates` over some lines in one process, its start included."""
    words = [str(Path(sys.executable).parent / "mlr"), "dates", "--language", tag, "--reference", DAY.isoformat(), "--json"]
    given = "\n".join(texts).encode()
    best = float("inf")
    for _ in range(REPEATS):
        begin = time.perf_counter()
        subprocess.run(words, input=given, stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - begin)
    return best


def main() -> None:
    """Prints a row a reader: phrases a second, and megabytes of running text a second."""
    for tag in ("sv", "en"):
        said, text = phrases(tag), lines(tag)
        many = said * (20_000 // len(said) + 1)
        taken = (command(tag, many), command(tag, text))
        rows = {"mlr dates": (len(many) / taken[0], sum(len(one.encode()) for one in text) / taken[1] / 1e6)}
        for name, read in readers(tag).items():
            some = text if name == "find_dates" else text[: len(text) // 300]
            few = said if name == "find_dates" else said[::5]
            read(said[0])
            rows[name] = (len(few) / seconds(read, few), sum(len(one.encode()) for one in some) / seconds(read, some) / 1e6)
        for name, (rate, size) in rows.items():
            print(f"{tag}  {name:12} {rate:9.0f} phrases/s {size:8.3f} MB/s")  # noqa: T201 -- this is what it is for


if __name__ == "__main__":
    main()
