"""The rules of the house that no linter knows."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from upsocial_desktop import __version__
from upsocial_desktop.domain.history import Subject

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "upsocial_desktop"
TOP_LEVEL = {
    "upsocial_desktop",
    "resources",
    "tests",
    "pyproject.toml",
    "build_installer.spec",
    "README.md",
}
TECHNOTES = {
    "the-house",
    "threads",
    "errors",
    "how-a-case-moves",
    "codes",
    "delivery-and-doubt",
    "practice-mode",
    "two-databases",
    "retention-and-privacy",
    "adding-a-use-case",
}
BANNED_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "manager",
    "handler",
    "data",
    "info",
    "process",
}
# Written so that they do not find themselves here.
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:root|work)/|(?<![\w.-])/home/\w|/opt/whee[l]s")
REGISTRY = re.compile(
    r"py[p]i\.org|python[h]osted\.org|registry\.n[p]mjs|proxy\.go[l]ang|devpi[/.]"
)
MAKING = re.compile(
    r"\bA[I]\b|\bL[L]Ms?\b|\bGP[T]-?\d|Chat[G]PT|\bC[l]aude\b|An[t]hropic|Open[A]I\b|Copi[l]ot"
    r"|language mo[d]el|artificial inte[l]ligence|(?:coding|virtual) assis[t]ant|sub-?agen[t]s?\b"
    r"|prompt engi[n]eer|helper agen[t]"
)
TEXT_ENDINGS = {
    "", ".py", ".md", ".toml", ".spec", ".txt", ".scenario", ".ts", ".csv", ".svg", ".yml",
}  # fmt: skip
# Names of files and a host, which look like error codes.
NO_CODES = (".sqlite", ".toml", ".log", ".db", ".csv", ".fields", "x.com")


# --- What there is to look at ---


@cache
def all_files() -> tuple[Path, ...]:
    """Every file that is, or would be, under version control; every file where there is no git."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if listing.returncode == 0 and listing.stdout:
        names = listing.stdout.decode().split("\0")
        found = {ROOT / name for name in names if name}
    else:
        found = {path for name in TOP_LEVEL for path in (ROOT / name, *(ROOT / name).rglob("*"))}
    return tuple(sorted(path for path in found if path.is_file()))


def modules(*rooms: str) -> list[Path]:
    """The modules of some rooms, or of the whole package."""
    folders = [PACKAGE / room for room in rooms] or [PACKAGE]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def calls_of(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    """Calls of functions or methods of these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


def literal(node: ast.AST) -> str | None:
    """The text of a literal, else None."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


# --- Modules and names ---


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_says_in_one_sentence_what_it_is(path: Path) -> None:
    words = ast.get_docstring(tree_of(path)) or ""
    first = words.split("\n\n")[0]
    assert re.search(r"[.?!]$", first), "no sentence at the top"


def test_a_package_holds_one_docstring_and_nothing_more() -> None:
    full = []
    for path in modules():
        if path.name == "__init__.py" and path.parent != PACKAGE:
            body = tree_of(path).body
            if len(body) != 1 or not ast.get_docstring(tree_of(path)):
                full.append(name_of(path))
    assert full == []


def test_the_root_holds_its_docstring_and_the_version_only() -> None:
    body = tree_of(PACKAGE / "__init__.py").body
    assert len(body) == 2
    assert isinstance(body[1], ast.Assign)
    assert ast.unparse(body[1].targets[0]) == "__version__"


def words_of_name(name: str) -> set[str]:
    """The words of a module's or class's name, in small letters."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_nothing_has_a_name_that_says_nothing() -> None:
    named = {name_of(path): path.stem for path in modules()}
    for path in modules():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ClassDef):
                named[f"{name_of(path)}:{node.lineno}"] = node.name
    assert {where: n for where, n in named.items() if words_of_name(n) & BANNED_NAMES} == {}


# --- Words ---


def test_only_literals_are_translated() -> None:
    """An f-string or a sum is never found by the translators' tools, nor is another name of tr."""
    wrong = []
    for path in modules():
        tree = tree_of(path)
        called = {id(call.func) for call in calls_of(tree, "tr", "translate")}
        renamed = [n for n in ast.walk(tree) if is_qt_translate(n) and id(n) not in called]
        found = [
            *(call for call in calls_of(tree, "tr", "QT_TRANSLATE_NOOP") if not is_marked(call)),
            *(call for call in calls_of(tree, "translate") if not is_known(call)),
            *renamed,
        ]
        wrong += [f"{name_of(path)}:{getattr(node, 'lineno', 0)}" for node in found]
    assert wrong == []


def is_marked(call: ast.Call) -> bool:
    """Whether `tr` or the marker has a literal where the translators' tools look for one."""
    return all(literal(word) is not None for word in call.args[: 1 if is_tr(call) else 2])


def is_known(call: ast.Call) -> bool:
    """Whether a text to be translated is a literal, or comes by a name from where it is marked."""
    named = (ast.Constant, ast.Name, ast.Attribute, ast.Subscript)
    return not is_qt_translate(call.func) or all(isinstance(w, named) for w in call.args[:2])


def is_tr(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "tr"


def is_qt_translate(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "translate"
        and isinstance(node.value, ast.Name)
        and node.value.id == "QCoreApplication"
    )


def raised_codes() -> dict[str, str]:
    """Every error code of the rooms below the screens, with a place where it stands.

    Codes given to Refused and Unavailable, those of tables (any literal whose first word is the
    first word of such a code), and the two that are put together from a word and a name.
    """
    paths = [path for path in modules() if PACKAGE / "ui" not in path.parents]
    plain: dict[str, str] = {}
    dotted: dict[str, str] = {}
    for path in paths:
        tree = tree_of(path)
        for call in calls_of(tree, "Refused", "Unavailable", "NotSent"):
            code = literal(call.args[0]) if call.args else None
            if code is not None:
                is_reason = ast.unparse(call.func) == "NotSent"
                plain[f"x.{code}" if is_reason else code] = f"{name_of(path)}:{call.lineno}"
        for node in ast.walk(tree):
            text = literal(node) or ""
            if re.fullmatch(r"[a-z]+\.[a-z_]+", text) and not text.endswith(NO_CODES):
                dotted[text] = f"{name_of(path)}:{getattr(node, 'lineno', 0)}"
    rooms = {code.split(".")[0] for code in plain if "." in code}
    tables = {code: at for code, at in dotted.items() if code.split(".")[0] in rooms}
    unknown = {f"{subject.value}.unknown": "store/history.py" for subject in Subject}
    return {**tables, **unknown, **plain}


def test_every_error_code_has_words() -> None:
    from upsocial_desktop.cli.sentences import SENTENCES
    from upsocial_desktop.ui.words import has_error

    codes = raised_codes()
    assert len(codes) > 50
    # What only a command can ask is only answered there.
    known = {"bug", *(code for code, at in codes.items() if "/cli/" in at and code in SENTENCES)}
    missing = {c: at for c, at in codes.items() if not has_error(c) and c not in known}
    assert missing == {}


def test_no_error_has_words_without_a_rule() -> None:
    from upsocial_desktop.ui.sentences_case import CASE_RULES
    from upsocial_desktop.ui.sentences_rule import RULES
    from upsocial_desktop.ui.sentences_world import WORLD

    used = {literal(node) for path in modules() for node in ast.walk(tree_of(path))}
    together = [*RULES, *CASE_RULES, *WORLD]
    assert len(set(together)) == len(together)
    assert {code for code in together if code not in used} == set()


def test_every_action_has_words_and_keys() -> None:
    from upsocial_desktop.ui.actions import ACTIONS

    assert [action.id for action in ACTIONS if not action.words or not action.keys] == []
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_everything_a_person_can_be_shown_has_words() -> None:
    from typing import get_args

    from upsocial_desktop.ui.spoken import SPOKEN
    from upsocial_desktop.ui.words import Spoken

    for kind in get_args(Spoken):
        assert set(SPOKEN[kind.__name__]) == set(kind.__members__), kind


# --- Threads ---


def test_screens_start_no_threads_and_never_wait() -> None:
    banned = {"QThread", "QRunnable", "QThreadPool", "processEvents", "sleep", "Thread"}
    wrong = []
    for path in modules("ui"):
        for node in ast.walk(tree_of(path)):
            name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
            if name in banned:
                wrong.append(f"{name_of(path)}:{getattr(node, 'lineno', 0)} {name}")
    assert wrong == []


def test_only_the_bridge_submits_work_to_threads() -> None:
    wrong = [
        name_of(path)
        for path in modules("ui")
        if path.name != "tasks.py" and "ThreadPoolExecutor" in path.read_text(encoding="utf-8")
    ]
    assert wrong == []


# --- What is loaded ---


def loaded_after(code: str) -> set[str]:
    """The first names of everything loaded after some lines in a Python of their own."""
    show = "import json, sys; print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))"
    answer = subprocess.run(
        [sys.executable, "-c", f"{code}\n{show}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(answer.stdout.splitlines()[-1]))


def test_everything_below_the_screens_does_without_qt() -> None:
    rooms = ("domain", "services", "store", "xapi", "vault", "machine", "practice", "cli")
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in modules(*rooms)
        if path.name != "__init__.py" and "migrations" not in path.parts
    ]
    names = [name for name in names if not name.endswith("__main__")]
    lines = "\n".join(f"import {name}" for name in (*names, "upsocial_desktop.bootstrap"))
    assert loaded_after(lines) & {"PySide6", "shiboken6"} == set()


def test_the_version_is_told_without_loading_anything_heavy() -> None:
    words = "from upsocial_desktop.__main__ import main; assert main(['--version']) == 0"
    heavy = {"PySide6", "sqlalchemy", "alembic", "tweepy", "requests", "keyring", "openpyxl"}
    assert loaded_after(words) & (heavy | {"psycopg", "tenacity"}) == set()


# --- Files ---


def test_the_top_level_is_what_the_house_names() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in all_files()}
    assert {name for name in top if not name.startswith(".")} == TOP_LEVEL


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        (MACHINE_PATH, "a path of one machine"),
        (REGISTRY, "the host of a package registry"),
        (MAKING, "how the program is made"),
    ],
)
def test_no_file_tells_what_is_nobody_s_business(pattern: re.Pattern[str], what: str) -> None:
    told = []
    for path in all_files():
        if path.suffix in TEXT_ENDINGS:
            text = path.read_text(encoding="utf-8")
            told += [f"{name_of(path)}: {found[0]}" for found in pattern.finditer(text)]
    assert told == [], what


def test_the_patterns_find_what_they_are_for() -> None:
    paths = ["/ro" + "ot/.cache", "see /wo" + "rk/main", "/ho" + "me/asha/x"]
    assert all(MACHINE_PATH.search(path) for path in paths)
    assert not MACHINE_PATH.search("https://example.org/work/7 and C:/root")
    assert REGISTRY.search("https://" + "py" + "pi.org/simple")
    assert MAKING.search("made with A" + "I")
    assert not MAKING.search("AIR, ai, the agent's tick")


def test_requirements_name_packages_and_hashes_and_no_address() -> None:
    files = sorted((ROOT / "resources" / "requirements").glob("*.txt"))
    assert len(files) == 3
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index-url" not in text


def test_the_changelog_and_the_project_name_the_version() -> None:
    log = (ROOT / "resources" / "CHANGELOG.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.search(rf"^## \[?{re.escape(__version__)}\]? – \d{{4}}-\d\d-\d\d$", log, re.MULTILINE)
    assert f'version = "{__version__}"' in project


def test_the_ten_technotes_are_there_and_one_page_each() -> None:
    notes = {path.stem: path for path in (ROOT / "resources" / "technotes").glob("*.md")}
    assert set(notes) >= TECHNOTES
    long = {name: len(path.read_text(encoding="utf-8").split()) for name, path in notes.items()}
    assert {name: words for name, words in long.items() if not 200 <= words <= 900} == {}


def test_every_file_a_document_points_to_is_there() -> None:
    documents = [ROOT / "README.md", *(ROOT / "resources").rglob("*.md")]
    links = re.compile(r"\]\((?!\w+:|#)([^)#]+)")
    missing = [
        f"{name_of(document)}: {target}"
        for document in documents
        for target in links.findall(document.read_text(encoding="utf-8"))
        if not (document.parent / target).exists()
    ]
    assert missing == []


# --- Sizes ---


def large_things(path: Path) -> Iterator[str]:
    """What of a module lies beyond the sizes at which the house looks again."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines > 400:
        yield f"{name_of(path)}: {lines} lines"
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            is_class = isinstance(node, ast.ClassDef)
            long = (node.end_lineno or node.lineno) - node.lineno + 1
            methods = sum(isinstance(each, ast.FunctionDef) for each in node.body)
            if long > (250 if is_class else 50):
                yield f"{name_of(path)}:{node.lineno} {node.name}: {long} lines"
            if is_class and methods > 20:
                yield f"{name_of(path)}:{node.lineno} {node.name}: {methods} methods"


def test_what_has_grown_large_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """Shown, not failed: a sentence beside the code says why it is right so."""
    large = [line for path in modules() for line in large_things(path)]
    with capsys.disabled():
        if large:
            sys.stdout.write("\nLook again at:\n" + "\n".join(f"  {line}" for line in large) + "\n")
