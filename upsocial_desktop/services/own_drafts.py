"""Posts being written on this PC: found by their words, and begun again from one another."""

from dataclasses import replace

from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.language.normal_form import search_form
from upsocial_desktop.services.drafting import new_post_key, posts_being_written
from upsocial_desktop.services.ports import Ports


def find_drafts(ports: Ports, office_id: int, words: str) -> list[Writing]:
    """The posts of an office being written here that have all the words, newest first.

    Spellings of one Hindi word are one, as in every search of the program.
    """
    wanted = search_form(words).split()
    found = posts_being_written(ports, office_id)
    return [each for each in found if all(word in search_form(each.text) for word in wanted)]


def duplicate(ports: Ports, key: str) -> Writing:
    """Begin a new post with the words of another; its minute is not taken over.

    Raises Refused("draft.unknown").
    """
    writing = ports.desk.writing(key)
    if writing is None:
        raise Refused("draft.unknown", key=key)
    fresh = replace(writing, key=new_post_key(), when_at=None, kept_at=ports.clock.now())
    ports.desk.keep_writing(fresh)
    return fresh


def clear_pictures(ports: Ports) -> int:
    """Delete the pictures that no words and no wish on this PC can still go with.

    What waits for the office's database, or came back from it, keeps its own. Answers how many.
    """
    return ports.pictures.sweep(ports.desk.pictures_in_use())
