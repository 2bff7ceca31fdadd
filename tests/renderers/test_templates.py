"""The templates of a user: each goes before the one of mlr with its name, and one that does not fit stops the build."""

from pathlib import Path

import pytest

from mlr_minutes import MlrError
from mlr_minutes.renderers import RENDERERS, Site, original, render, template_names
from mlr_minutes.renderers.html.assets import LARGEST
from tests.outputs import compiled

TEXT = "---\nspråk: sv\ntitle: Vårmöte\nbody: Rådet\ndate: 2026-03-10\n---\n\n## Beslut\n\n- 4.1 Vägen stängs senast den 15/4.\n"


def built(folder: Path | None) -> dict[str, bytes]:
    return {one.path: one.content for one in render(Site(register=compiled(TEXT).value, templates=folder))}


def start(folder: Path) -> str:
    return built(folder)["index.html"].decode()


def put(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("__", "/").replace("_", ".")).parent.mkdir(parents=True, exist_ok=True)
        (folder / name.replace("__", "/").replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert built(tmp_path) == built(None)


def test_a_copy_of_all_templates_changes_nothing(tmp_path: Path) -> None:
    for name in template_names():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(original(name))
    assert built(tmp_path) == built(None)


def test_a_layout_can_extend_that_of_mlr(tmp_path: Path) -> None:
    put(tmp_path, layout_html='{% extends "mlr/layout.html" %}{% block footer %}<p>Kansliet</p>{{ super() }}{% endblock %}')
    assert all(
        b"<p>Kansliet</p>" in content and b"</main>" in content for path, content in built(tmp_path).items() if path.endswith(".html")
    )


@pytest.mark.parametrize("block", ["policy", "title", "head", "logo", "nav", "main", "files", "footer"])
def test_each_block_of_the_layout_can_be_filled_anew(block: str, tmp_path: Path) -> None:
    put(tmp_path, meeting_html=f'{{% extends "layout.html" %}}{{% block {block} %}}the block{{% endblock %}}')
    assert built(tmp_path)["2026-03-10-board/index.html"].count(b"the block") == 1


def test_a_single_page_of_one_kind_can_be_replaced(tmp_path: Path) -> None:
    put(tmp_path, decisions_html="{{ heading }}")
    changed, before = built(tmp_path), built(None)
    assert [path for path in changed if changed[path] != before[path]] == ["decisions/index.html"]


def test_a_part_can_be_replaced_and_what_it_shows_is_escaped(tmp_path: Path) -> None:
    put(tmp_path, parts__decision_html='<b>{{ "<i>" }}{{ decision.number }}</b>')
    assert b"<b>&lt;i&gt;4.1</b>" in built(tmp_path)["2026-03-10-board/index.html"]


def test_a_style_beside_that_of_mlr_is_linked_behind_it(tmp_path: Path) -> None:
    page = start(put(tmp_path, custom_css=":root { --accent: teal; }"))
    assert page.index("assets/mlr.css") < page.index("assets/custom.css")
    assert built(tmp_path)["assets/custom.css"] == b":root { --accent: teal; }"


def test_a_single_exported_page_holds_the_style_too(tmp_path: Path) -> None:
    put(tmp_path, custom_css=":root { --accent: teal; }")
    html = next(one for one in RENDERERS if one.name == "html")
    assert b"--accent: teal;" in html.export(Site(register=compiled(TEXT).value, templates=tmp_path))


def test_files_of_the_user_are_copied_and_hidden_ones_are_not(tmp_path: Path) -> None:
    put(tmp_path, assets__logo_svg="<svg/>", assets__type__one_woff2="x", assets___hidden="x")
    assert {path for path in built(tmp_path) if path not in built(None)} == {"assets/logo.svg", "assets/type/one.woff2"}


def refused(folder: Path) -> MlrError:
    with pytest.raises(MlrError) as caught:
        built(folder)
    return caught.value


def test_no_link_is_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "elsewhere", secret_html="secret") / "secret.html"
    for number, name in enumerate(("layout.html", "custom.css", "assets/logo.svg")):
        link = tmp_path / str(number) / name
        link.parent.mkdir(parents=True)
        link.symlink_to(secret)
        assert (refused(tmp_path / str(number)).code, refused(tmp_path / str(number)).path) == ("MLR612", str(link))
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "parts").symlink_to(secret.parent)
    put(tmp_path / "elsewhere", decision_html="secret")
    assert refused(tmp_path / "folder").code == "MLR612"


def test_an_asset_that_is_too_large_or_called_as_one_of_mlrs_is_refused(tmp_path: Path) -> None:
    assert refused(put(tmp_path / "one", assets__a_png="x" * (LARGEST + 1))).code == "MLR612"
    assert refused(put(tmp_path / "two", assets__mlr_css="x")).code == "MLR612"


@pytest.mark.parametrize(
    ("template", "line", "says"),
    [
        ("<p>\n{% if %}</p>", 2, "cannot be read"),
        ("\n\n{% block main %}", 3, "cannot be read"),
        ("<p>\n{{ nobody }}</p>", 2, "'nobody' is undefined"),
        ("\n{{ heading.nothing }}", 2, "nothing"),
        ("\n\n{{ labels['nowhere'] }}", 3, "nowhere"),
        ('\n{% include "part/show.html" %}', 2, "`part/show.html`, which is not there"),
        ('{% extends "layuot.html" %}', 1, "`layuot.html`, which is not there"),
        ('{% include "../../secret.html" %}', 1, "which is not there"),
        ('{% include "decisions.html" %}', 1, "recursion"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "unsafe"),
        ("\n{{ labels.update({}) }}", 2, "cannot be filled"),
        ("{{ 1 / 0 }}", 1, "zero"),
        ("{{ 'x' * 3 + 4 }}", 1, "cannot be filled"),
        ("{{ heading | nofilter }}", 1, "nofilter"),
        ("{% for one in range(10000000) %}{% endfor %}", 1, "too big"),
    ],
)
def test_a_template_that_does_not_fit_is_told_with_its_line(template: str, line: int, says: str, tmp_path: Path) -> None:
    error = refused(put(tmp_path, decisions_html=template))
    assert (error.code, error.path) == ("MLR611", f"{tmp_path / 'decisions.html'}:{line}")
    assert says in error.message
    assert error.help


def test_a_near_name_is_told(tmp_path: Path) -> None:
    assert refused(put(tmp_path, decisions_html='{% extends "layuot.html" %}')).help == "did you mean `layout.html`?"


def test_a_template_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "decisions.html").write_bytes(b"\xff\xfe")
    assert (refused(tmp_path).code, refused(tmp_path).path) == ("MLR611", str(tmp_path / "decisions.html"))


def test_a_macro_that_is_missing_is_told_where_it_is_wanted(tmp_path: Path) -> None:
    assert refused(put(tmp_path, parts__show_html="")).path is not None
