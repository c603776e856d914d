"""What is said about a post before it is sent: what speaks against it, what to look at again."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said

_KEPT = QT_TRANSLATE_NOOP("errors", "What you wrote is kept.")

POST_RULES: Final[dict[str, Said]] = {
    "draft.unfilled": Said(
        QT_TRANSLATE_NOOP("errors", "A place is still to be filled in: {names}."),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Write what belongs there, or take it out."),
    ),
    "draft.cashtags": Said(
        QT_TRANSLATE_NOOP(
            "errors", "There are {count} $-signs with a name, and X takes {most} in a post."
        ),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Leave the others out, or write the names without $."),
    ),
    "draft.link_broken": Said(
        QT_TRANSLATE_NOOP("errors", "X would not make a link of this: {link}"),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Copy the whole address again from the browser."),
    ),
    "draft.link_inside": Said(
        QT_TRANSLATE_NOOP("errors", "Nobody outside the office can open this: {link}"),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Give an address of the public web site."),
    ),
    "draft.forbidden_mark": Said(
        QT_TRANSLATE_NOOP("errors", "The words hold a hidden mark that X does not take."),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Type the last words again instead of pasting them."),
    ),
    "draft.same": Said(
        QT_TRANSLATE_NOOP("errors", "@{username} says exactly this already ({at})."),
        _KEPT,
        QT_TRANSLATE_NOOP(
            "errors",
            "X takes the same words once only. Say what is new, or name your district or work.",
        ),
    ),
    "draft.alike": Said(
        QT_TRANSLATE_NOOP(
            "errors", "@{username} says nearly this already ({at}): {percent} % alike."
        ),
        _KEPT,
        QT_TRANSLATE_NOOP(
            "errors",
            "X may lock accounts that say the same. Put it in your own words, or repost theirs.",
        ),
    ),
    "draft.clash": Said(
        QT_TRANSLATE_NOOP("errors", "Another post of this account stands at {at}: {text}"),
        "",
        QT_TRANSLATE_NOOP("errors", "Choose another minute, so that both are read."),
    ),
    "draft.pace": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "This account may post {most} times in 15 minutes and {most_a_day} times a day.",
        ),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "The next free time is {free_at}."),
    ),
    "thread.too_long": Said(
        QT_TRANSLATE_NOOP("errors", "A thread of {count} posts is too long; {most} are the most."),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Shorten it, or put the whole text on the web site."),
    ),
    "thread.repeats": Said(
        QT_TRANSLATE_NOOP("errors", "Two posts of the thread say the same."),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Change one of them: X takes the same words once only."),
    ),
    "picture.not_a_picture": Said(
        QT_TRANSLATE_NOOP("errors", "This is no picture, or a damaged one."),
        QT_TRANSLATE_NOOP("errors", "It was not added; all else stays."),
        QT_TRANSLATE_NOOP("errors", "Choose a JPEG, PNG, GIF or WebP picture."),
    ),
    "picture.file_not_a_picture": Said(
        QT_TRANSLATE_NOOP("errors", "{name} is no picture, or a damaged one."),
        QT_TRANSLATE_NOOP("errors", "It was not added; all else stays."),
        QT_TRANSLATE_NOOP("errors", "Choose a JPEG, PNG, GIF or WebP file."),
    ),
    "picture.too_many": Said(
        QT_TRANSLATE_NOOP("errors", "A post takes {most} pictures and not more."),
        QT_TRANSLATE_NOOP("errors", "The pictures that are there stay."),
        QT_TRANSLATE_NOOP("errors", "Take one away first."),
    ),
    "picture.too_heavy": Said(
        QT_TRANSLATE_NOOP("errors", "The picture is larger than {most_mb} MB."),
        QT_TRANSLATE_NOOP("errors", "It was not added."),
        QT_TRANSLATE_NOOP("errors", "Choose a smaller one."),
    ),
    "picture.alt_too_long": Said(
        QT_TRANSLATE_NOOP("errors", "The description of picture {place} is too long."),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Say in {most} letters or fewer what is to be seen."),
    ),
    "picture.no_alt": Said(
        QT_TRANSLATE_NOOP("errors", "Picture {place} has no description."),
        "",
        QT_TRANSLATE_NOOP("errors", "Say what is to be seen, for those who cannot see it."),
    ),
    "picture.bomb": Said(
        QT_TRANSLATE_NOOP("errors", "This file would unpack to a picture of monstrous size."),
        QT_TRANSLATE_NOOP("errors", "It was not opened."),
        QT_TRANSLATE_NOOP("errors", "Choose another picture; tell whoever sent you this one."),
    ),
    "picture.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "A picture of this post is not on this computer any more."),
        _KEPT,
        QT_TRANSLATE_NOOP("errors", "Take it away and add it again."),
    ),
    "picture.no_press": Said(
        QT_TRANSLATE_NOOP("errors", "The part of the program that works on pictures is missing."),
        QT_TRANSLATE_NOOP("errors", "The picture was not added; words go all the same."),
        QT_TRANSLATE_NOOP("errors", "Install the program anew."),
    ),
    "praise.first_person": Said(
        QT_TRANSLATE_NOOP("errors", "The post speaks as a person: {words}"),
        "",
        QT_TRANSLATE_NOOP("errors", "An office's post tells of the work."),
    ),
    "praise.named_officer": Said(
        QT_TRANSLATE_NOOP("errors", "The post praises a person: “{words}”."),
        "",
        QT_TRANSLATE_NOOP("errors", "Say what was done, and for whom."),
    ),
    "praise.superlative": Said(
        QT_TRANSLATE_NOOP("errors", "A claim without its source: “{words}”."),
        "",
        QT_TRANSLATE_NOOP("errors", "Name the source, or give the figure instead."),
    ),
    "praise.party": Said(
        QT_TRANSLATE_NOOP("errors", "A party's name or sign stands in the post: “{words}”."),
        "",
        QT_TRANSLATE_NOOP("errors", "An office's post names none."),
    ),
    "praise.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "The office's own list of words of praise cannot be read."),
        QT_TRANSLATE_NOOP("errors", "Posts go all the same."),
        QT_TRANSLATE_NOOP("errors", "Mend the file office_praise_words.csv in the data folder."),
    ),
}
