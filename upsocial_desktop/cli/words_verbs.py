"""Commands about words to citizens: templates, moments, questions, answers to many, alarms."""

import argparse
from collections.abc import Iterable

from upsocial_desktop.cli.case_verbs import case_named
from upsocial_desktop.cli.lines import line_of, plain
from upsocial_desktop.cli.verb import (
    AS,
    CASE,
    Argument,
    Line,
    Verb,
    acting,
    needed,
    option,
    whole_number,
)
from upsocial_desktop.domain.ask_kit import Item
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.template import Template, filled_text, troubles_of
from upsocial_desktop.domain.variation import Core
from upsocial_desktop.services import alarms, asking, mass_answers, replying, templates, twins
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish

Said = argparse.Namespace


def _line_of_template(ports: Ports, template: Template) -> Line:
    text = filled_text(template, templates.sample_values(ports.clock.now()))
    return {
        **line_of(template),
        "warnings": [trouble.value for trouble in troubles_of(template)],
        "sample": text,
        "sample_weight": measure(text).weight,
    }


def _list(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    for template in templates.office_templates(ports, officer.office_id):
        yield _line_of_template(ports, template)


def _show(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    if not said.case:
        template = templates.template_named(ports, officer.office_id, said.key)
        yield _line_of_template(ports, template)
        return
    case = case_named(ports, officer, said.case)
    text = templates.filled_for(ports, case.id, said.key)
    yield {"key": said.key, "code": case.code, "text": text, "weight": measure(text).weight}


def _save(ports: Ports, officer: Officer, template: Template, said: Said) -> Iterable[Line]:
    words = templates.TemplateWords(
        template.key,
        template.title if said.title is None else said.title,
        template.text_hi if said.hindi is None else said.hindi,
        template.text_en if said.english is None else said.english,
        is_active=not getattr(said, "put_away", False),
    )
    templates.save_template(ports, templates.new_wish(officer, template), words)
    yield _line_of_template(ports, templates.template_named(ports, officer.office_id, template.key))


def _add(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    new = Template(0, 0, officer.office_id, said.key, "", None, "", "")
    yield from _save(ports, officer, new, said)


def _change(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    template = templates.template_named(ports, officer.office_id, said.key)
    yield from _save(ports, officer, template, said)


def _skip(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    waiting = replying.waiting_on(ports, case.id)
    replying.skip_moment(ports, Wish(officer, case.id, case.version))
    yield {"code": case.code, "skipped": waiting.moment.value if waiting else ""}


def _ask_kit(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    kit = asking.ask_kit(ports, officer, case.id)
    yield {
        "code": kit.code,
        "missing": [item.value for item in kit.missing],
        "known": sorted(item.value for item in kit.known),
        "asked_before": [
            {"what": each.what, "at": plain(each.at), "by": each.by} for each in kit.before
        ],
        "text": kit.text(kit.missing),
    }


def _ask(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    kit = asking.ask_kit(ports, officer, case.id)
    items = said.item
    text = said.text or kit.text(items)
    asking.ask_once(ports, Wish(officer, case.id, case.version), items, text)
    yield {"code": kit.code, "asked": [item.value for item in items], "text": text}


def _mass(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    case = case_named(ports, officer, said.case)
    core = Core(said.hindi, said.english) if said.hindi or said.english else None
    plan = mass_answers.plan_answers(ports, officer, case.id, core)
    without = {case_named(ports, officer, words).id for words in said.without.split()}
    ready = [each for each in plan.ready if each.case_id not in without]
    left: dict[str, str] = {}
    if said.send:
        chosen = [(each.case_id, each.version, each.text) for each in ready]
        wish = Wish(officer, case.id, case.version)
        sent = mass_answers.send_answers(ports, wish, chosen, plan.purpose)
        left = {code: why.code for code, why in sent.left}
    for each in plan.answers:
        is_sent = said.send and each in ready and each.code not in left
        yield {**line_of(each), "trouble": left.get(each.code, each.trouble), "sent": is_sent}


def _twins(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    found = twins.twins_of_case(ports, case_named(ports, officer, said.case).id)
    for twin in found.cases:
        yield {
            "code": twin.case.code,
            "why": twin.why.value,
            "share_percent": round(twin.share * 100),
            "me_too": twin.case.me_too,
            "summary": twin.case.summary,
        }


def _alarms(ports: Ports, said: Said) -> Iterable[Line]:
    for card in alarms.ringing(ports, acting(ports, said)):
        yield {
            "mention": card.mention.id,
            "at": plain(card.mention.post.created_at),
            "author": card.mention.post.author_username,
            "text": card.mention.post.text,
            "words": {each.written: each.danger.value for each in card.words},
            "numbers": {
                line.number: line.name_en + ("" if line.is_checked else " (check before use)")
                for line in card.helplines
            },
        }


def _settle(ports: Ports, said: Said) -> Iterable[Line]:
    officer = acting(ports, said)
    settle = alarms.call_false if said.false else alarms.hear_alarm
    settle(ports, Wish(officer, said.mention, 0))
    with ports.store.read() as tx:
        mention = tx.mention(said.mention)
    yield {"mention": mention.id, "alarm": mention.alarm.value, "critical": mention.is_critical}


def items_of(text: str) -> tuple[Item, ...]:
    """Things to ask for, by name with commas. Raises ValueError for any other name."""
    return tuple(Item(part.strip()) for part in text.split(","))


_KEY = Argument("key", "the template's short name")
_WORDS = (
    option("--title", "what it is called in the list"),
    option("--hindi", "the Hindi half; {code}, {due_on} and the like are filled in"),
    option("--english", "the English half, with the same variables"),
)

WORDS_VERBS = (
    Verb("template list", "the office's reply templates, with a sample and warnings", _list, (AS,)),
    Verb(
        "template show",
        "one template, or what it says on a case",
        _show,
        (_KEY, option("--case", "a case's code, its last five digits, or its id", ""), AS),
    ),
    Verb("template add", "add a template of the office", _add, (_KEY, *_WORDS, AS)),
    Verb(
        "template change",
        "change a template; what is not given stays",
        _change,
        (_KEY, *_WORDS, Argument("--put-away", "no longer offer it", is_switch=True), AS),
    ),
    Verb("case skip-moment", "do not tell the citizen what happened last", _skip, (CASE, AS)),
    Verb("case ask-kit", "what a case lacks, and the ready question", _ask_kit, (CASE, AS)),
    Verb(
        "case ask-once",
        "send the question and wait for its answer",
        _ask,
        (
            CASE,
            needed("--item", f"what is asked, with commas: {', '.join(Item)}", items_of),
            option("--text", "the words (default: those prepared)", ""),
            AS,
        ),
    ),
    Verb(
        "case answer-all",
        "the answers to all merged cases of a master case; only shown unless --send",
        _mass,
        (
            CASE,
            option("--hindi", "what all are told, a sentence", ""),
            option("--english", "the same in English", ""),
            option("--without", "cases to leave out, with blanks", ""),
            Argument("--send", "hand them over", is_switch=True),
            AS,
        ),
    ),
    Verb("case twins", "cases that are likely about the same", _twins, (CASE, AS)),
    Verb("alarm list", "posts with critical words that nobody has heard", _alarms, (AS,)),
    Verb(
        "alarm settle",
        "say that a person has seen a critical post",
        _settle,
        (
            Argument("mention", "the mention's id", whole_number),
            Argument("--false", "it is a false alarm", is_switch=True),
            AS,
        ),
    ),
)
