"""The words to citizens: the program's own, what an office makes of them, and what fills them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from tests.services.test_case_line import TEXT
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.moment import Moment
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.template import Template, Trouble, filled_text, troubles_of
from upsocial_desktop.services.replying import prepared_words, send_words
from upsocial_desktop.services.settings import ACKNOWLEDGEMENT, CLOSING_ANSWER
from upsocial_desktop.services.templates import (
    PROGRAM_TEMPLATES,
    TemplateWords,
    filled_for,
    narrowed,
    new_wish,
    offers_for,
    office_templates,
    sample_values,
    save_template,
    template_named,
    usual_words,
)
from upsocial_desktop.services.wish import Wish


def _template(world: World, key: str) -> Template:
    return template_named(world.ports, world.account.office_id, key)


def _words(template: Template, **more: object) -> TemplateWords:
    words = TemplateWords(template.key, template.title, template.text_hi, template.text_en)
    return replace(words, **more)  # type: ignore[arg-type]  # the test's own words


def _save(world: World, key: str, **more: object) -> Template:
    template = _template(world, key)
    save_template(world.ports, new_wish(world.officer(901), template), _words(template, **more))
    return _template(world, key)


@pytest.mark.parametrize("own", PROGRAM_TEMPLATES, ids=lambda each: each.key)
def test_the_programs_own_words_are_whole_and_fit(own: Template) -> None:
    assert troubles_of(own) == ()
    values = {**sample_values(MORNING), "reason": "सामग्री की प्रतीक्षा है।"}
    text = filled_text(own, values)
    assert "{" not in text
    assert measure(text).is_valid


def test_there_is_one_template_for_each_moment(world: World) -> None:
    moments = [each.moment for each in office_templates(world.ports, world.account.office_id)]
    assert [each for each in moments if each] == list(Moment)


def test_the_words_of_old_are_the_words_still(world: World) -> None:
    assert " | ".join(usual_words("registered") or ()) == ACKNOWLEDGEMENT.default
    assert " | ".join(usual_words("done") or ()) == CLOSING_ANSWER.default


def test_a_changed_setting_of_old_becomes_the_template(world: World) -> None:
    office = world.account.office_id
    with world.ports.store.write() as tx:
        tx.set_option(office, ACKNOWLEDGEMENT.key, "दर्ज {code} | Noted {code}, thank you")
        tx.set_option(office, CLOSING_ANSWER.key, CLOSING_ANSWER.default)
    adopted = _template(world, "registered")
    assert (adopted.id, adopted.text_hi) == (0, "दर्ज {code}")
    assert adopted.text_en == "Noted {code}, thank you"
    assert (_template(world, "done").text_hi, _template(world, "done").text_en) == usual_words(
        "done"
    )
    # The template, once changed, stands over the setting.
    assert _save(world, "registered", text_en="Noted {code}").text_en == "Noted {code}"
    assert _template(world, "registered").text_hi == "दर्ज {code}"


def test_a_template_keeps_its_history_and_which_half_is_older(world: World) -> None:
    first = _save(world, "moved", text_en="{code}: {working_office}, {due_on}.")
    assert troubles_of(first) == (Trouble.HINDI_OLDER,)
    world.clock.go_on(60)
    second = _save(world, "moved", text_hi="{code}: {working_office}, {due_on}।")
    assert troubles_of(second) == (Trouble.ENGLISH_OLDER,)
    world.clock.go_on(60)
    # Kept again as it is: somebody has looked at both.
    assert troubles_of(_save(world, "moved")) == ()
    with world.ports.store.read() as tx:
        lines = tx.history(Subject.TEMPLATE, second.id)
    assert [line.fields["text_hi"] for line in lines][1:] == [
        "{code}: {working_office}, {due_on}।"
    ] * 2
    assert [line.version for line in lines] == [1, 2, 3]


def test_an_office_adds_templates_of_its_own_and_puts_them_away(world: World) -> None:
    officer = world.officer(901)
    new = TemplateWords("rain", "Rain · वर्षा", "वर्षा के बाद {code}", "After the rain {code}")
    changes = save_template(world.ports, Wish(officer, 0, 0), new)
    kept = _template(world, "rain")
    assert changes.ids(Topic.TEMPLATE) == {kept.id}
    other = world.officer(902).office_id
    assert "rain" not in {each.key for each in office_templates(world.ports, other)}
    put_away = _save(world, "rain", is_active=False)
    assert not put_away.is_active


def test_the_later_of_two_writers_is_told(world: World) -> None:
    seen = _save(world, "thanks", text_hi="आभार।")
    _save(world, "thanks", text_hi="बहुत आभार।")
    with pytest.raises(Refused, match=r"^stale"):
        save_template(world.ports, new_wish(world.officer(901), seen), _words(seen, title="x"))
    assert _template(world, "thanks").text_hi == "बहुत आभार।"


def test_two_officers_changing_the_programs_words_for_the_first_time(world: World) -> None:
    seen = _template(world, "thanks")
    _save(world, "thanks", text_hi="आभार।")
    with pytest.raises(Refused, match=r"^template\.taken"):
        save_template(world.ports, new_wish(world.officer(901), seen), _words(seen, title="x"))


def test_one_wish_keeps_one_template(world: World) -> None:
    new = TemplateWords("rain", "", "वर्षा", "")
    wish = Wish(world.officer(901), 0, 0)
    assert save_template(world.ports, wish, new) == save_template(world.ports, wish, new)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"key": "Rain!"}, "template.key"),
        ({"text_hi": " ", "text_en": ""}, "template.empty"),
        ({"key": "done", "is_active": False}, "template.needed"),
        ({"key": "interim", "is_active": False}, "template.needed"),
        ({"key": "taken"}, "template.taken"),
    ],
)
def test_what_makes_no_template(world: World, more: dict[str, object], code: str) -> None:
    officer = world.officer(901)
    save_template(world.ports, Wish(officer, 0, 0), TemplateWords("taken", "", "क", ""))
    new = replace(TemplateWords("rain", "", "वर्षा", ""), **more)  # type: ignore[arg-type]
    with pytest.raises(Refused, match=rf"^{code}"):
        save_template(world.ports, Wish(officer, 0, 0), new)


def test_another_office_and_another_role_change_nothing(world: World) -> None:
    mine = _save(world, "thanks", text_hi="आभार।")
    other = world.officer(902)
    with pytest.raises(Refused, match=r"^template\.not_yours"):
        save_template(world.ports, new_wish(other, mine), _words(mine, text_hi="x"))
    field = replace(world.officer(901), role=Role.FIELD_OFFICER)
    with pytest.raises(Refused, match=r"^template\.role"):
        save_template(world.ports, new_wish(field, mine), _words(mine, text_hi="x"))
    assert _template(world, "thanks") == mine


def test_a_case_fills_every_template_and_none_goes_out_unfilled(world: World) -> None:
    post = citizen_post(MORNING - timedelta(days=2), TEXT)
    world.say(post)
    case = world.register(post)
    offers = offers_for(world.ports, case.id)
    assert {each.template.key for each in offers} == {each.key for each in PROGRAM_TEMPLATES}
    moved = next(each for each in offers if each.template.key == "moved")
    assert case.code in moved.text
    assert "04-12-2026" in moved.text
    assert filled_for(world.ports, case.id, "moved") == moved.text
    assert [each.template.key for each in narrowed(offers, "than")] == ["thanks"]
    _save(world, "thanks", text_hi="धन्यवाद {nam}")
    text = filled_for(world.ports, case.id, "thanks")
    officer = world.officer(901)
    purpose, _ = prepared_words(world.ports, case.id)
    with pytest.raises(Refused, match=r"^reply\.unfilled"):
        send_words(world.ports, world.wish(officer, case.id), purpose, f"{text} {case.code}")


def test_devanagari_digits_are_a_setting_of_the_office(world: World) -> None:
    post = citizen_post(MORNING - timedelta(days=2), TEXT)
    world.say(post)
    case = world.register(post)
    with world.ports.store.write() as tx:
        tx.set_option(case.home_office_id, "hindi_digits", "true")
    _, text = prepared_words(world.ports, case.id)
    assert "०४-१२-२०२६ तक" in text
    assert "by 04-12-2026" in text
    assert case.code in text
