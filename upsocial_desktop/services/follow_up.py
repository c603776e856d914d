"""What a post tells of its case: numbers of other systems, and a citizen's new username."""

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import Post
from upsocial_desktop.domain.reference_numbers import System, reference_of


def number_of(system: System, entered: str, post: Post) -> str:
    """A number as it is kept: what an officer entered, else what stands in the post."""
    return reference_of(entered, system) or entered.strip() or reference_of(post.text, system)


def learnt_from(post: Post, case: Case) -> dict[str, Field]:
    """The fields of a case that a post attached to it changes.

    A number is kept where the case has none: what an officer entered stays. Citizens are known by
    their X id, so a new username of the complainant is only followed.
    """
    fields: dict[str, Field] = {}
    for system, kept in ((System.IGRS, case.igrs_no), (System.CPGRAMS, case.cpgrams_no)):
        number = "" if kept else reference_of(post.text, system)
        if number:
            fields[f"{system.value}_no"] = number
    is_same = post.author_id == case.complainant_id
    if is_same and post.author_username and post.author_username != case.complainant_username:
        fields["complainant_username"] = post.author_username
    return fields
