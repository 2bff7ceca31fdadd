"""The command line as people and programs use it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("20*"))
GOOD = "---\norgan: Rådet\ndatum: 2026-03-10\n---\n\n## Beslut\n\n- 1.1 **Väg:** Alla medlemmar svarar senast den 1/4.\n"
SOON = "1773187200"  # 2026-03-11
BAD = GOOD + "- 1.2 Svar senast 31/4.\n"


def mlr(
    *words: str | Path, given: str | bytes = "", env: dict[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """One run of the command, on a day soon after the meetings; no run may show a traceback."""
    run = subprocess.run(
        [sys.executable, "-m", "mlr_minutes", *words],
        input=given if isinstance(given, bytes) else given.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": SOON, **(env or {})},
        cwd=cwd,
    )
    found = subprocess.CompletedProcess(
        run.args, run.returncode, run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace")
    )
    assert "Traceback" not in found.stderr
    return found


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "2026-03-10-radet.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad" / "2026-03-10-radet.md"
    path.parent.mkdir()
    path.write_text(BAD, encoding="utf-8")
    return path


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_help_names_every_command_in_words() -> None:
    run = mlr("--help")
    assert run.returncode == 0
    for name in ("build", "check", "dates", "export", "schema"):
        assert f"  {name} " in run.stdout
        assert mlr(name, "--help").returncode == 0


def test_version_is_told() -> None:
    assert mlr("--version").stdout.startswith("mlr 0.")


def test_build_makes_all_files_and_says_where_to_look(good: Path, tmp_path: Path) -> None:
    run = mlr("build", good, "-o", tmp_path / "site")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == f"1 meeting, 1 decision: open {tmp_path / 'site' / 'index.html'}\n"
    assert set(_tree(tmp_path / "site")) == {
        ".mlr-manifest.json",
        "2026-03-10-radet/beslut-1-1/index.html",
        "2026-03-10-radet/index.html",
        "assets/mlr.css",
        "assets/register.js",
        "calendar.ics",
        "calendar/alla-medlemmar.ics",
        "data/2026-03-10-radet.json",
        "deadlines.ics",
        "deadlines/index.html",
        "owners/alla-medlemmar/index.html",
        "owners/index.html",
        "decisions.csv",
        "decisions.json",
        "decisions.md",
        "decisions/index.html",
        "feed.xml",
        "index.html",
    }


def test_build_reads_standard_input_and_writes_to_public(tmp_path: Path) -> None:
    assert mlr("build", "-", given=GOOD, cwd=tmp_path).returncode == 0
    assert (tmp_path / "public" / "2026-03-10-radet" / "index.html").is_file()


def test_a_build_is_a_function_of_its_input(good: Path, tmp_path: Path) -> None:
    mlr("build", good, "-o", tmp_path / "one", env={"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    mlr("build", good, "-o", tmp_path / "two", env={"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"}, cwd=tmp_path)
    assert _tree(tmp_path / "one") == _tree(tmp_path / "two")


def test_errors_in_minutes_give_status_1_and_a_site_of_what_could_be_compiled(bad: Path, tmp_path: Path) -> None:
    run = mlr("build", bad, "-o", tmp_path / "site")
    assert run.returncode == 1
    assert "error[MLR301]" in run.stderr
    assert f"{bad}:9:19" in run.stderr
    assert "1.2" in (tmp_path / "site" / "decisions.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("build", "nowhere.md"),
        ("build",),
        ("export", "nowhere.md"),
        ("export", str(EXAMPLES[0]), "--format", "docx"),
        ("check", str(EXAMPLES[0]), "--output-format", "xml"),
        ("check", str(EXAMPLES[0]), "--language", "fi"),
        ("check", str(EXAMPLES[0]), "--timezone", "Mars/Olympus"),
        ("dates", "--language", "sv", "--reference", "today"),
        ("dates", "--language", "tlh", "--reference", "2026-01-01"),
        ("nonsense",),
        ("schema", "decisions"),
        ("build", str(EXAMPLES[0]), "--today", "tomorrow"),
        ("check", str(EXAMPLES[0]), "--today", "2026-02-30"),
        ("export", str(EXAMPLES[0]), "--today", ""),
        ("build", str(EXAMPLES[0]), "--base-url", "example.org"),
    ],
)
def test_what_cannot_run_gives_status_2_and_says_why(words: tuple[str, ...], tmp_path: Path) -> None:
    run = mlr(*words, cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr
    assert run.stdout == ""


def test_one_file_named_twice_is_one_meeting(good: Path, tmp_path: Path) -> None:
    assert mlr("build", good, good.parent / "." / good.name, "-o", tmp_path / "site").stdout.startswith("1 meeting,")


@pytest.mark.parametrize(
    ("name", "where"), [("full", "stderr"), ("concise", "stderr"), ("github", "stderr"), ("json", "stdout"), ("sarif", "stdout")]
)
def test_check_shows_remarks_in_every_format(name: str, where: str, bad: Path) -> None:
    run = mlr("check", bad, "--output-format", name)
    assert run.returncode == 1
    assert "MLR301" in getattr(run, where)
    if where == "stdout":
        assert json.loads(run.stdout)


def test_check_of_clean_minutes_says_nothing(good: Path) -> None:
    run = mlr("check", good)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("json", "{"), ("ics", "BEGIN:VCALENDAR"), ("md", "# "), ("html", "<!doctype"), ("csv", "\ufeffDatum;"), ("atom", "<?xml")],
)
def test_export_writes_every_format(name: str, begins: str, good: Path) -> None:
    run = mlr("export", good, "--format", name)
    assert run.returncode == 0
    assert run.stdout.startswith(begins)


def test_the_schema_holds_for_every_export() -> None:
    schema = json.loads(mlr("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    for path in EXAMPLES:
        jsonschema.Draft202012Validator(schema).validate(json.loads(mlr("export", path).stdout))
    spans = GOOD + "\nVi ses i höst, i Q3, från mars till maj, v. 5-7, 20/5-22/5, första halvåret 2027 och vecka 9.\n"
    found = json.loads(mlr("export", "-", given=spans).stdout)
    assert {"2026-23", "2026-35", "2026-03/2026-05", "2026-W05/2026-W07", "2027-01/2027-06"} <= {one["value"] for one in found["dates"]}
    jsonschema.Draft202012Validator(schema).validate(found)
    wrong = json.loads(mlr("export", EXAMPLES[0]).stdout)
    wrong["meeting"]["date"] = "soon"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(wrong)


def test_the_keys_of_an_export_stand_in_their_order() -> None:
    found = json.loads(mlr("export", EXAMPLES[0]).stdout)
    assert list(found) == [
        "schema_version", "source", "language", "meeting", "attendance", "items",
        "decisions", "actions", "dates", "deadlines", "meetings", "diagnostics", "follow_ups",
    ]  # fmt: skip
    assert list(found["decisions"][0]) == [
        "id", "number", "title", "text", "item", "owners", "deadlines", "status",
        "supersedes", "outcome", "votes", "line", "column", "why",
        "former_deadlines", "done_on", "superseded_by", "tally", "history", "date", "meeting", "page",
    ]  # fmt: skip


def test_dates_gives_programs_an_array_a_line() -> None:
    run = mlr("dates", "-l", "sv", "-r", "2014-11-18", "--json", given="Svar senast den 27/11.\n\nMöte fredag 5/12 kl. 15-18\n")
    assert [json.loads(line) for line in run.stdout.splitlines()] == [
        [{"text": "27/11", "start": 16, "end": 21, "value": "2014-11-27", "time": None}],
        [],
        [{"text": "fredag 5/12", "start": 5, "end": 16, "value": "2014-12-05", "time": "15:00/18:00"}],
    ]


def test_dates_shows_people_what_was_read_and_why() -> None:
    run = mlr("dates", "-l", "en", "-r", "2014-11-18", given="by 27 November")
    assert run.stdout == "by 27 November\n   ^^^^^^^^^^^\n  27 November: 2014-11-27 (the year nearest the meeting)\n"


def shell(command: str, *, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """One line of a shell in which `mlr` is the command; no run may show a traceback."""
    line = command.replace("mlr ", f"{sys.executable} -m mlr_minutes ")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False, cwd=cwd, env=env)
    assert "Traceback" not in run.stderr
    assert "Exception ignored" not in run.stderr
    return run


@pytest.mark.parametrize(
    "command",
    [
        f"mlr export '{EXAMPLES[0]}' --format html",
        f"mlr check '{EXAMPLES[0]}' --output-format sarif",
        "mlr schema",
        "mlr --help",
        "mlr build --help",
    ],
)
def test_a_reader_that_goes_away_is_no_error(command: str) -> None:
    assert len(shell(f"set -o pipefail; {command} | head -c 1").stdout) == 1
    run = shell(f"{command} | true; exit ${{PIPESTATUS[0]}}")
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("where", [">/dev/full", ">&-", "</dev/null >/dev/full"])
@pytest.mark.parametrize("command", ["export {}", "export {} -f csv", "check {} --output-format json", "build {} -o site"])
def test_a_result_that_cannot_be_written_gives_status_2_and_says_why(command: str, where: str, good: Path) -> None:
    run = shell(f"mlr {command.format(good.name)} {where}", cwd=good.parent)
    assert run.returncode == 2
    assert "error[MLR804]" in run.stderr
    assert (good.parent / "site" / "index.html").is_file() is command.startswith("build")


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full", "2> >(true)"])
def test_a_site_is_built_whether_or_not_anybody_listens(where: str, bad: Path) -> None:
    run = shell(f"mlr build {bad.name} -o site {where}", cwd=bad.parent)
    assert (bad.parent / "site" / "index.html").is_file()
    assert run.returncode == {"2>&-": 1, "2>/dev/full": 2}.get(where, run.returncode)


def test_a_command_goes_on_without_the_streams_it_does_not_use(bad: Path, good: Path) -> None:
    assert shell(f"mlr check {good.name} <&- >&- 2>&-", cwd=good.parent).returncode == 0
    run = shell(f"mlr check {bad.name} <&- >&-", cwd=bad.parent)
    assert run.returncode == 1
    assert "MLR301" in run.stderr


@pytest.mark.parametrize("command", ["mlr check - <&-", "mlr dates -l sv -r 2026-01-01 <&-", "mlr build - -o site <&-"])
def test_standard_input_that_is_closed_gives_status_2_and_says_why(command: str, tmp_path: Path) -> None:
    run = shell(command, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert "error[MLR804]" in run.stderr


@pytest.mark.parametrize("command", ["mlr check .", "mlr check a.md", "mlr build a.md", "mlr build {} -o site", "mlr build - </dev/null"])
def test_a_folder_that_is_gone_gives_status_2_and_says_why(command: str, good: Path) -> None:
    (good.parent / "gone").mkdir()
    run = shell(f"cd gone && rmdir ../gone && {command.format(good)}", cwd=good.parent)
    assert run.returncode == 2
    assert "error[MLR" in run.stderr
    assert shell(f"mkdir gone && cd gone && rmdir ../gone && mlr build {good} -o {good.parent}/site", cwd=good.parent).returncode == 0


@pytest.mark.parametrize("word", ["--##[cmd]", "--x\n::error::y", "##[cmd]"])
@pytest.mark.parametrize("words", [("check",), ("check", "a.md", "--output-format"), ("build", "a.md", "-o"), ("export", "-f"), ()])
def test_no_error_message_can_begin_a_command_of_a_build_service(words: tuple[str, ...], word: str, tmp_path: Path) -> None:
    run = mlr(*words, word, cwd=tmp_path)
    assert run.returncode == 2
    assert "##[" not in run.stderr
    assert not any(line.lstrip().startswith(("::", "##")) for line in run.stderr.splitlines())


def test_a_terminal_without_umlauts_stops_nothing(bad: Path, tmp_path: Path) -> None:
    run = mlr("build", bad, "-o", tmp_path / "sité", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert run.returncode == 1
    assert (tmp_path / "sité" / "index.html").is_file()


def test_a_file_that_may_not_be_read_gives_status_2(good: Path) -> None:
    good.chmod(0)
    if os.access(good, os.R_OK):
        good.unlink()
        good.symlink_to(good)
    assert mlr("check", good).returncode == 2


def test_a_second_build_does_not_read_the_first(good: Path) -> None:
    assert mlr("build", ".", cwd=good.parent).stdout.startswith("1 meeting,")
    assert mlr("build", ".", cwd=good.parent).stdout.startswith("1 meeting,")
    assert mlr("check", ".", cwd=good.parent).returncode == 0


def test_standard_input_has_the_cap_of_files() -> None:
    run = mlr("check", "-", given=b"x" * 3_000_000)
    assert run.returncode == 1
    assert "error[MLR205]" in run.stderr


def test_what_is_read_is_never_replaced(good: Path) -> None:
    (good.parent / "sub").mkdir()
    found = good.parent / "sub" / "2026-04-01-x.md"
    found.write_text(GOOD)
    run = mlr("build", good.parent, "-o", good.parent / "sub", "--force")
    assert run.returncode == 2
    assert "error[MLR801]" in run.stderr
    assert "2026-04-01-x.md" in run.stderr
    found.unlink()
    found.symlink_to(good)
    assert mlr("build", found, "-o", good.parent / "sub", "--force").returncode == 2
    assert found.is_symlink()


def test_an_output_that_is_a_circle_of_links_is_told(good: Path, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for output in (tmp_path / "loop", tmp_path / "loop" / "site"):
        run = mlr("build", good, "-o", output, "--force")
        assert (run.returncode, run.stdout) == (2, "")
        assert "error[MLR80" in run.stderr


COMING = GOOD + "\n## Nästa möte\n\nNästa möte hålls den 12 mars 2026 i Rådhuset.\n"


def start_page(folder: Path, *words: str, **env: str) -> str:
    """The start page of a site of minutes of 10 March that announce a meeting on the 12th."""
    run = mlr("build", "-", "-o", "site", "--force", *words, given=COMING, cwd=folder, env=env)
    assert (run.returncode, run.stderr) == (0, "")
    return (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_an_option_tells_the_day_as_of_which_is_told_what_is_to_come(tmp_path: Path) -> None:
    assert "<h2>Kommande möten</h2>" in start_page(tmp_path, "--today", "2026-03-11")
    assert "<h2>Aviserade efter det senaste protokollet</h2>" in start_page(tmp_path, "--today", "2026-03-12")
    overdue = '<span class="state state-overdue">försenat</span>'
    assert overdue not in start_page(tmp_path, "--today", "2026-04-01")
    assert overdue in start_page(tmp_path, "--today", "2026-04-02")


def test_the_environment_tells_the_day_where_no_option_does(tmp_path: Path) -> None:
    last_second, first_second = "1773273599", "1773273600"  # of 11 and 12 March 2026 in UTC
    assert "Kommande möten" in start_page(tmp_path, SOURCE_DATE_EPOCH=last_second, TZ="Asia/Tokyo")
    assert "Kommande möten" not in start_page(tmp_path, SOURCE_DATE_EPOCH=first_second, TZ="America/New_York")
    assert "Kommande möten" in start_page(tmp_path, "--today", "2026-03-11", SOURCE_DATE_EPOCH=first_second)


def test_the_clock_tells_the_day_where_nothing_else_does(tmp_path: Path) -> None:
    assert "Kommande möten" not in start_page(tmp_path, SOURCE_DATE_EPOCH="")


@pytest.mark.parametrize("seconds", ["soon", "-1", "1.5", "９", "9" * 30])
def test_an_environment_that_tells_no_time_gives_status_2_and_says_why(seconds: str, good: Path) -> None:
    run = mlr("check", good, env={"SOURCE_DATE_EPOCH": seconds})
    assert (run.returncode, run.stdout) == (2, "")
    assert "error[MLR704]: SOURCE_DATE_EPOCH" in run.stderr
    assert mlr("check", good, "--today", "2026-03-11", env={"SOURCE_DATE_EPOCH": seconds}).returncode == 0


@pytest.mark.parametrize("what", ["minutes", "settings", "front-matter"])
def test_a_schema_says_what_it_is_of(what: str) -> None:
    schema = json.loads(mlr("schema", what).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert (mlr("schema").stdout == mlr("schema", what).stdout) is (what == "minutes")


def test_the_settings_tell_what_the_site_holds(good: Path, tmp_path: Path) -> None:
    (good.parent / "mlr.yaml").write_text("outputs: [md]\n", encoding="utf-8")
    assert mlr("build", good, "-o", tmp_path / "site").returncode == 0
    assert set(_tree(tmp_path / "site")) == {".mlr-manifest.json", "decisions.md"}


def test_a_search_without_its_program_stops_the_build_and_says_what_to_install(good: Path, tmp_path: Path) -> None:
    (good.parent / "mlr.yaml").write_text("search: true\n", encoding="utf-8")
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "pagefind.py").write_text("raise ImportError\n", encoding="utf-8")
    run = mlr("build", good, "-o", tmp_path / "site", env={"PYTHONPATH": str(tmp_path / "without")})
    assert (run.returncode, run.stdout) == (2, "")
    assert "error[MLR613]" in run.stderr
    assert "mlr-minutes[search]" in run.stderr
    assert not (tmp_path / "site").exists()


def test_pages_lead_to_no_file_that_the_settings_leave_out(good: Path, tmp_path: Path) -> None:
    (good.parent / "mlr.yaml").write_text("outputs: [html]\n", encoding="utf-8")
    assert mlr("build", good, "-o", tmp_path / "site").returncode == 0
    files = set(_tree(tmp_path / "site"))
    for page in (tmp_path / "site").rglob("*.html"):
        for link in re.findall(r'href="([^"#]+)', page.read_text(encoding="utf-8")):
            assert os.path.normpath(page.parent.relative_to(tmp_path / "site") / link) in files, (page, link)


def test_the_same_minutes_give_the_same_bytes_wherever_and_in_whatever_order(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "kustradet"
    trees = []
    for seed, zone, place, paths in (
        ("0", "UTC", "a", [folder]),
        ("7", "Pacific/Kiritimati", "b/c", [folder / "hamngruppen", folder / "rad"]),
    ):
        here = tmp_path / place
        here.mkdir(parents=True)
        env = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        for order in (paths, paths[::-1]):
            assert mlr("build", *order, "-o", here / "site", "--today", "2026-06-10", "--force", cwd=here, env=env).returncode == 0
            trees.append({name: (here / "site" / name).read_bytes() for name in _tree(here / "site")})
    assert trees[0] == trees[1]
    assert trees[2] == trees[3]


def test_the_paths_of_settings_begin_at_their_file(good: Path, tmp_path: Path) -> None:
    (good.parent / "mlr.yaml").write_text("templates: mallar\n", encoding="utf-8")
    run = mlr("check", good.name, cwd=good.parent)
    assert run.returncode == 1
    assert "mlr.yaml:1:12" in run.stderr
    (good.parent / "mallar").mkdir()
    (good.parent / "sub").mkdir()
    assert mlr("check", f"../{good.name}", cwd=good.parent / "sub").returncode == 0


def test_what_is_no_minutes_is_passed_over_in_a_folder_and_said(good: Path, tmp_path: Path) -> None:
    (good.parent / "stil.md").write_text(
        "# Så skriver vi protokoll\n\nKort och klart.\n\n## Sedan maj 2026\n\nOch rätt.\n", encoding="utf-8"
    )
    run = mlr("build", good.parent, "-o", tmp_path / "site")
    assert (run.returncode, run.stdout.split(":")[0]) == (0, "1 meeting, 1 decision")
    assert run.stderr.startswith(f"info[MLR902]: `{good.parent}/stil.md` reads as no minutes, and is passed over\n")
    assert "help: if it is, begin it with three lines: `---`, `datum: 2026-05-04`, `---`, or put the date in its name" in run.stderr


def test_a_file_that_is_named_itself_is_never_passed_over(good: Path) -> None:
    notes = good.parent / "stil.md"
    notes.write_text("# Så skriver vi\n\nKort och klart.\n", encoding="utf-8")
    for words in ([notes], [good.parent, notes], [notes, good.parent]):
        run = mlr("check", *words)
        assert run.returncode == 1
        assert "error[MLR402]" in run.stderr
        assert "MLR902" not in run.stderr


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("---\ndatum: i våras\n---\nText.\n", "MLR402"),
        ("# Möte\n\nNärvarande: Eva Ek, Bo Berg\n", "MLR402"),
        ("# Möte\n\n## Beslut\n\n- Skylten målas.\n", "MLR402"),
        ("# Möte\n\n## § 1 Öppnande\n\nMötet öppnades.\n", "MLR402"),
        ("# Möte 15/11\n\nAnna planerar resan.\n", "MLR402"),
        ("# Möte\n\nTid: 12:30-14\n\nAnna planerar resan.\n", "MLR402"),
        ("---\ntitel: [a\n---\nText.\n", "MLR202"),
        ("", "MLR206"),
    ],
)
def test_minutes_without_a_day_and_broken_files_keep_their_errors(text: str, code: str, good: Path) -> None:
    (good.parent / "odaterat.md").write_text(text, encoding="utf-8")
    run = mlr("check", good.parent)
    assert run.returncode == 1
    assert f"error[{code}]" in run.stderr
    assert "MLR902" not in run.stderr


def test_a_folder_in_which_nothing_is_minutes_gives_status_2(tmp_path: Path) -> None:
    (tmp_path / "stil.md").write_text("# Så skriver vi\n\nKort och klart.\n", encoding="utf-8")
    run = mlr("build", tmp_path, "-o", tmp_path / "site")
    assert (run.returncode, run.stdout) == (2, "")
    assert "error[MLR102]: none of the texts in the folder is minutes" in run.stderr
    assert not (tmp_path / "site").exists()


def test_templates_are_listed_and_copied_to_be_changed(tmp_path: Path) -> None:
    names = mlr("templates", "list").stdout.splitlines()
    assert {"layout.html", "meeting.html", "start.html", "decisions.html", "mlr.css", "feed.xml"} <= set(names)
    for name in ("parts/show.html", "feed.xml", "mlr.css"):
        run = mlr("templates", "copy", name, "--to", "own", cwd=tmp_path)
        assert (run.returncode, run.stdout) == (0, f"{Path('own') / name}\n")
        assert (tmp_path / "own" / name).is_file()


def test_a_template_is_copied_to_the_folder_that_the_settings_name(tmp_path: Path) -> None:
    (tmp_path / "look").mkdir()
    (tmp_path / "mlr.yaml").write_text("templates: look\n")
    assert mlr("templates", "copy", "parts/show.html", cwd=tmp_path).returncode == 0
    assert (tmp_path / "look" / "parts" / "show.html").is_file()


def test_a_template_of_ones_own_that_does_not_fit_stops_the_build_and_leaves_the_site(good: Path, tmp_path: Path) -> None:
    assert mlr("build", good, "-o", tmp_path / "site").returncode == 0
    before = _tree(tmp_path / "site")
    (good.parent / "look").mkdir()
    (good.parent / "mlr.yaml").write_text("templates: look\n")
    (good.parent / "look" / "start.html").write_text("\n{{ nobody }}\n")
    run = mlr("build", good, "-o", tmp_path / "site")
    assert (run.returncode, run.stdout) == (2, "")
    assert f"look{os.sep}start.html:2" in run.stderr
    assert _tree(tmp_path / "site") == before


def test_a_template_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    assert mlr("templates", "copy", "layout.html", cwd=tmp_path).returncode == 0
    mine = tmp_path / "templates" / "layout.html"
    mine.write_text("mine")
    run = mlr("templates", "copy", "layout.html", cwd=tmp_path)
    assert (run.returncode, mine.read_text()) == (2, "mine")
    assert "MLR712" in run.stderr
    assert mlr("templates", "copy", "layout.html", "--force", cwd=tmp_path).returncode == 0
    assert mine.read_text() != "mine"


def test_a_template_that_mlr_does_not_have_is_told_with_the_nearest(tmp_path: Path) -> None:
    run = mlr("templates", "copy", "../layout.html", cwd=tmp_path)
    assert (run.returncode, "did you mean `layout.html`?" in run.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []
