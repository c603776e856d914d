"""Write the licences of everything the program brings along, from the installed packages."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

NAME = re.compile(r"[A-Za-z0-9._-]+")
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
# Extras that the locks bring along.
BUILT_IN = ("psycopg-binary", "sqlcipher3")
PLACES = """# Third-party parts

The program itself: MIT, see LICENSE.txt.
Fonts: Noto Sans, Noto Sans Devanagari and Twemoji, see fonts/README.md and the texts beside it.
Icons: Lucide, ISC, see icons/LICENSE.txt.
Qt and PySide6 are used under the LGPL version 3, see licences/LGPL-3.txt and GPL-3.txt; their
libraries stand as separate files in this folder and may be replaced. Their source is at <https://download.qt.io/official_releases/>.
Python itself: PSF licence, <https://docs.python.org/3/license.html>.
The starter inside the programs comes from PyInstaller (GPL with an exception for what it starts).
"""


def brought_along(root: str) -> list[Distribution]:
    """Return what a distribution needs at run time on this machine, itself excluded, by name."""
    found: dict[str, Distribution] = {}
    ahead = [root]
    while ahead:
        name = ahead.pop().lower().replace("_", "-")
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # needed on another platform or by another Python
        ahead += needed_by(found[name])
    found.pop(root, None)
    return [found[name] for name in sorted(found)]


def needed_by(part: Distribution) -> list[str]:
    """Name the distributions a distribution asks for; of its extras, those that are built in."""
    names = []
    for line in part.requires or ():
        wanted = NAME.match(line)
        is_extra = "extra ==" in line and not any(name in line for name in BUILT_IN)
        if wanted and not is_extra:
            names.append(wanted.group())
    return names


def licence_name(part: Distribution) -> str:
    """Return the licence as the distribution's own metadata names it."""
    says = part.metadata.get_all
    said = (says("License-Expression") or says("License") or [""])[0]
    classifiers = says("Classifier") or []
    listed = [each.split(" :: ")[-1] for each in classifiers if each.startswith("License ::")]
    first_line = said.strip().splitlines()
    return first_line[0] if first_line else ", ".join(listed) or "see its text"


def licence_texts(part: Distribution) -> list[str]:
    """Return the licence texts that came with a distribution."""
    paths = [path for path in part.files or () if LICENCE_FILE.search(path.as_posix())]
    return [path.read_text(encoding="utf-8").strip() for path in paths if path.suffix != ".py"]


def third_party_text(root: str) -> str:
    """Return the whole document for what a distribution brings along."""
    pages = [PLACES]
    for part in brought_along(root):
        title = f"## {part.metadata['Name']} {part.version} ({licence_name(part)})"
        texts = [f"```\n{text}\n```" for text in dict.fromkeys(licence_texts(part))]
        pages.append("\n\n".join([title, *texts]))
    return "\n\n".join(pages) + "\n"
