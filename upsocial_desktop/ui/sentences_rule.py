"""What is said when a rule of the office says no."""

from typing import Final

from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP, Said
from upsocial_desktop.ui.sentences_ledger import LEDGER_RULES

RULES: Final[dict[str, Said]] = {
    **LEDGER_RULES,
    "view.name_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The view has no name."),
        QT_TRANSLATE_NOOP("errors", "Nothing was saved."),
        QT_TRANSLATE_NOOP("errors", "Give it a name by which you know it."),
    ),
    "view.name_taken": Said(
        QT_TRANSLATE_NOOP("errors", "There is a saved view named “{name}” already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was saved."),
        QT_TRANSLATE_NOOP("errors", "Choose another name, or delete the other view."),
    ),
    "view.name_too_long": Said(
        QT_TRANSLATE_NOOP("errors", "The name is too long."),
        QT_TRANSLATE_NOOP("errors", "Nothing was saved."),
        QT_TRANSLATE_NOOP("errors", "Use {most} letters or fewer."),
    ),
    "view.too_many": Said(
        QT_TRANSLATE_NOOP("errors", "There are {most} saved views already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was saved."),
        QT_TRANSLATE_NOOP("errors", "Delete one that is no longer used."),
    ),
    "view.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no saved view named “{name}” any more."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose one from the list of views."),
    ),
    "account.keys_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A key of the account is missing."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
        QT_TRANSLATE_NOOP("errors", "Fill in all four keys."),
    ),
    "account.no_keys": Said(
        QT_TRANSLATE_NOOP("errors", "@{username} has no keys on this computer."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Connect the account under Settings, Accounts."),
    ),
    "account.not_connected": Said(
        QT_TRANSLATE_NOOP("errors", "@{username} is not connected on this computer."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Connect it under Settings, Accounts."),
    ),
    "account.not_yours": Said(
        QT_TRANSLATE_NOOP("errors", "That account belongs to another office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose an account of your own office."),
    ),
    "account.other_user": Said(
        QT_TRANSLATE_NOOP("errors", "These keys belong to @{found}, not to @{username}."),
        QT_TRANSLATE_NOOP("errors", "The keys were not kept."),
        QT_TRANSLATE_NOOP("errors", "Sign in as @{username} and copy its keys."),
    ),
    "account.reconnect": Said(
        QT_TRANSLATE_NOOP("errors", "@{username} has to be connected again."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Connect it under Settings, Accounts."),
    ),
    "account.taken": Said(
        QT_TRANSLATE_NOOP("errors", "This account is already in the register."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose it in the list of accounts."),
    ),
    "account.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such account any more."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose another account."),
    ),
    "account.username": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "That is not a name X could have: up to 15 letters, digits and underscores.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write the name as on X, without @."),
    ),
    "alarm.none": Said(
        QT_TRANSLATE_NOOP("errors", "Nothing in this post rang."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "alarm.role": Said(
        QT_TRANSLATE_NOOP("errors", "Your role may not settle an alarm."),
        QT_TRANSLATE_NOOP("errors", "It goes on."),
        QT_TRANSLATE_NOOP("errors", "Call an officer who works on cases."),
    ),
    "call.in_future": Said(
        QT_TRANSLATE_NOOP("errors", "A call cannot have been later than now."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Give the time at which you spoke."),
    ),
    "call.too_early": Said(
        QT_TRANSLATE_NOOP("errors", "{code} was sent there only after that call."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Give the time at which you spoke."),
    ),
    "call.who_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The note needs who said it."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write the person's name and post."),
    ),
    "case.being_answered": Said(
        QT_TRANSLATE_NOOP("errors", "The closing answer of {code} is on its way."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Wait for it, or cancel it first."),
    ),
    "case.held": Said(
        QT_TRANSLATE_NOOP("errors", "{holder} has {code} in hand."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask that officer to release the case."),
    ),
    "case.move": Said(
        QT_TRANSLATE_NOOP("errors", "This cannot be done with {code} as it stands now."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Look at where the case stands; the buttons show what can be done.",
        ),
    ),
    "case.not_yours": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "{code} lies with another office, so this is theirs to do.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Leave a note, or ask that office."),
    ),
    "case.role": Said(
        QT_TRANSLATE_NOOP("errors", "Your role does not allow this."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask an officer of your office who may."),
    ),
    "case.summary_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A case needs a summary in your own words."),
        QT_TRANSLATE_NOOP("errors", "Nothing was registered."),
        QT_TRANSLATE_NOOP("errors", "Write in a few words what the citizen asks for."),
    ),
    "case.topic_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A case needs a topic."),
        QT_TRANSLATE_NOOP("errors", "Nothing was registered."),
        QT_TRANSLATE_NOOP("errors", "Choose what the complaint is about."),
    ),
    "case.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such case."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Check the code, or search for its last five digits."),
    ),
    "close.not_published": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The answer is not published yet, so the case stays open.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The case closes by itself as soon as X shows the answer.",
        ),
    ),
    "close.not_reported": Said(
        QT_TRANSLATE_NOOP("errors", "{code} has no report yet of what was done."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask the working office for its report first."),
    ),
    "code.check_digit": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The last digit of {written} does not fit: a digit is wrong.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Compare the code with the citizen's post."),
    ),
    "code.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "No complaint code can be read in {written}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "A code looks like UPX-142-10427-9."),
    ),
    "thread.part_is_out": Said(
        QT_TRANSLATE_NOOP("errors", "Part {part} of this thread is on X already."),
        QT_TRANSLATE_NOOP("errors", "Your words are still here."),
        QT_TRANSLATE_NOOP("errors", "Leave that part as it is and change only the parts after it."),
    ),
    "delivery.look_first": Said(
        QT_TRANSLATE_NOOP("errors", "It is not certain yet that these words did not go out."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The program reads our own posts twice first; try again after that.",
        ),
    ),
    "delivery.move": Said(
        QT_TRANSLATE_NOOP("errors", "These words are no longer waiting."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at what became of them."),
    ),
    "delivery.not_yours": Said(
        QT_TRANSLATE_NOOP("errors", "These words belong to another office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "delivery.of_draft": Said(
        QT_TRANSLATE_NOOP("errors", "These words belong to a scheduled post."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Change or withdraw the post in the calendar."),
    ),
    "delivery.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There are no such words any more."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look in the case or the calendar."),
    ),
    "draft.empty": Said(
        QT_TRANSLATE_NOOP("errors", "A post needs words."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write something."),
    ),
    "draft.missed": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The post was not sent at its time, because this computer was off or busy then.",
        ),
        QT_TRANSLATE_NOOP("errors", "It is kept and was not sent late."),
        QT_TRANSLATE_NOOP("errors", "Choose a new time, or withdraw it."),
    ),
    "privacy.asked": Said(
        QT_TRANSLATE_NOOP("errors", "The words ask for a private number in public."),
        QT_TRANSLATE_NOOP("errors", "They were not sent."),
        QT_TRANSLATE_NOOP("errors", "Ask for it by direct message (DM)."),
    ),
    "privacy.held": Said(
        QT_TRANSLATE_NOOP("errors", "A private number stands in the words."),
        QT_TRANSLATE_NOOP("errors", "They were not sent."),
        QT_TRANSLATE_NOOP("errors", "Leave it out, unless it is the office's own."),
    ),
    "draft.source_gone": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The post quoted words that the citizen has taken back on X since."
        ),
        QT_TRANSLATE_NOOP("errors", "The quotation was struck out; your own words stay."),
        QT_TRANSLATE_NOOP("errors", "Read it again, then choose a time, or withdraw it."),
    ),
    "draft.move": Said(
        QT_TRANSLATE_NOOP("errors", "This cannot be done with the post as it stands now."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at what became of it in the calendar."),
    ),
    "draft.not_yours": Said(
        QT_TRANSLATE_NOOP("errors", "This post belongs to another office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "draft.too_long": Said(
        QT_TRANSLATE_NOOP("errors", "The post is {over} too long for X."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Shorten it; what is too much is underlined."),
    ),
    "desk.delivered": Said(
        QT_TRANSLATE_NOOP("errors", "The office database has that wish already."),
        QT_TRANSLATE_NOOP("errors", "It stays done."),
        QT_TRANSLATE_NOOP("errors", "Take it back where it was done: in the case or the calendar."),
    ),
    "desk.not_refused": Said(
        QT_TRANSLATE_NOOP("errors", "Only a wish that was refused can be wished again."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "What waits is delivered by itself."),
    ),
    "desk.officer_left": Said(
        QT_TRANSLATE_NOOP("errors", "{name}, who wished it, does not work in the office any more."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed; the words are kept here."),
        QT_TRANSLATE_NOOP("errors", "Somebody else may wish it anew."),
    ),
    "desk.unreadable": Said(
        QT_TRANSLATE_NOOP("errors", "This wish cannot be read on this computer."),
        QT_TRANSLATE_NOOP("errors", "It was not delivered; what is left of it is kept here."),
        QT_TRANSLATE_NOOP("errors", "Wish it anew, then take this one out."),
    ),
    "desk.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such wish at this desk any more."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of what waits."),
    ),
    "draft.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such post any more."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look in the calendar."),
    ),
    "forward.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A forward needs a reason."),
        QT_TRANSLATE_NOOP("errors", "The case stays where it is."),
        QT_TRANSLATE_NOOP("errors", "Write why it is theirs, in a few words."),
    ),
    "forward.to_itself": Said(
        QT_TRANSLATE_NOOP("errors", "{office} has the case already."),
        QT_TRANSLATE_NOOP("errors", "The case stays where it is."),
        QT_TRANSLATE_NOOP("errors", "Choose another office."),
    ),
    "forward.training": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "Training and live offices do not exchange cases: {office}.",
        ),
        QT_TRANSLATE_NOOP("errors", "The case stays where it is."),
        QT_TRANSLATE_NOOP("errors", "Choose an office of the same kind."),
    ),
    "letter.not_forwarded": Said(
        QT_TRANSLATE_NOOP("errors", "{code} was sent to no office, so there is no letter."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Forward the case first."),
    ),
    "letter.on_system": Said(
        QT_TRANSLATE_NOOP("errors", "The office that has {code} works with this program."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "It accepts, returns and reports for itself."),
    ),
    "mass.alike": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "The answers to {one} and {other} are nearly the same words; X does not allow that.",
        ),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept. Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Word one of them differently."),
    ),
    "mass.no_children": Said(
        QT_TRANSLATE_NOOP("errors", "{code} has no merged case that waits for an answer."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        "",
    ),
    "mass.no_words_left": Said(
        QT_TRANSLATE_NOOP("errors", "Every wording would be too much like another answer."),
        QT_TRANSLATE_NOOP("errors", "It was left out."),
        QT_TRANSLATE_NOOP("errors", "Write this one yourself."),
    ),
    "mass.none": Said(
        QT_TRANSLATE_NOOP("errors", "No answer is chosen."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Choose at least one."),
    ),
    "mass.not_child": Said(
        QT_TRANSLATE_NOOP("errors", "{code} no longer belongs to {master}."),
        QT_TRANSLATE_NOOP("errors", "It was left out."),
        QT_TRANSLATE_NOOP("errors", "Answer it on its own page."),
    ),
    "mass.too_long": Said(
        QT_TRANSLATE_NOOP("errors", "No wording of this answer fits into a post."),
        QT_TRANSLATE_NOOP("errors", "It was left out."),
        QT_TRANSLATE_NOOP("errors", "Shorten the sentence that all are told."),
    ),
    "mention.aside": Said(
        QT_TRANSLATE_NOOP("errors", "That is not a reason an officer may give."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose another reason."),
    ),
    "mention.author_missing": Said(
        QT_TRANSLATE_NOOP("errors", "The name of the citizen is missing."),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken in."),
        QT_TRANSLATE_NOOP("errors", "Write the name as on X, without @."),
    ),
    "mention.decided": Said(
        QT_TRANSLATE_NOOP("errors", "This mention has been decided already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at what became of it."),
    ),
    "mention.empty": Said(
        QT_TRANSLATE_NOOP("errors", "The text of the post is missing."),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken in."),
        QT_TRANSLATE_NOOP("errors", "Paste the text of the post."),
    ),
    "mention.known": Said(
        QT_TRANSLATE_NOOP("errors", "This post is in the inbox already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken in twice."),
        QT_TRANSLATE_NOOP("errors", "Search for it in the inbox."),
    ),
    "mention.not_aside": Said(
        QT_TRANSLATE_NOOP("errors", "This mention was not put aside."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "mention.not_joined": Said(
        QT_TRANSLATE_NOOP("errors", "This mention did not join a case that it could leave."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "mention.not_yours": Said(
        QT_TRANSLATE_NOOP("errors", "This mention belongs to another office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "mention.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such mention."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Search for it in the inbox."),
    ),
    "moment.done_is_told": Said(
        QT_TRANSLATE_NOOP("errors", "The end of a case is always told to the citizen."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Send the closing answer."),
    ),
    "moment.none": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen has been told everything that happened."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "moment.told": Said(
        QT_TRANSLATE_NOOP("errors", "The citizen has been told of this already."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept. Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Send it as a plain reply if it says something new."),
    ),
    "note.empty": Said(
        QT_TRANSLATE_NOOP("errors", "A note needs words."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write something."),
    ),
    "object.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "Sending a report back needs a reason."),
        QT_TRANSLATE_NOOP("errors", "The report stays as it is."),
        QT_TRANSLATE_NOOP("errors", "Write what is missing in it."),
    ),
    "office.name_missing": Said(
        QT_TRANSLATE_NOOP("errors", "An office needs a name."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
        QT_TRANSLATE_NOOP("errors", "Write its name in English and in Hindi."),
    ),
    "office.number": Said(
        QT_TRANSLATE_NOOP("errors", "{number} cannot be an office's number."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Numbers run from 101 to 899; 900 to 999 are training offices.",
        ),
    ),
    "office.number_fixed": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "An office keeps its number for ever: it stands in its codes.",
        ),
        QT_TRANSLATE_NOOP("errors", "The number is unchanged."),
        "",
    ),
    "office.number_taken": Said(
        QT_TRANSLATE_NOOP("errors", "Another office has this number."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
        QT_TRANSLATE_NOOP("errors", "Choose a free number."),
    ),
    "office.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose one from the list."),
    ),
    "officer.name_missing": Said(
        QT_TRANSLATE_NOOP("errors", "An officer needs a name."),
        QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
        QT_TRANSLATE_NOOP("errors", "Write the officer's name."),
    ),
    "officer.not_you": Said(
        QT_TRANSLATE_NOOP("errors", "At the State's database the login says who acts."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Each officer has a login of his own."),
    ),
    "officer.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such officer."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose one from the list."),
    ),
    "paper.ending": Said(
        QT_TRANSLATE_NOOP("errors", "A file that ends in {ending} is not written here."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these endings: {endings}."),
    ),
    "practice.code_on_live": Said(
        QT_TRANSLATE_NOOP(
            "errors",
            "Office {office} is a training office; it cannot speak on the real X.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Practise in practice mode."),
    ),
    "practice.no_scenario": Said(
        QT_TRANSLATE_NOOP("errors", "The practice day cannot be read: {path}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was started."),
        QT_TRANSLATE_NOOP("errors", "Choose another day, or mend the file: {detail}"),
    ),
    "practice.not_practice": Said(
        QT_TRANSLATE_NOOP("errors", "This is for practice mode only."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Start the program in practice mode."),
    ),
    "practice.port": Said(
        QT_TRANSLATE_NOOP("errors", "The port for the pretend X is taken: {port}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was started."),
        QT_TRANSLATE_NOOP("errors", "Choose another port, or none."),
    ),
    "profile.bad_name": Said(
        QT_TRANSLATE_NOOP("errors", "{profile} cannot be the name of a profile."),
        QT_TRANSLATE_NOOP("errors", "Nothing was opened."),
        QT_TRANSLATE_NOOP("errors", "Use small letters, digits and hyphens."),
    ),
    "program.already_running": Said(
        QT_TRANSLATE_NOOP("errors", "The program is running already for this profile."),
        QT_TRANSLATE_NOOP("errors", "Nothing was opened twice."),
        QT_TRANSLATE_NOOP("errors", "Look for its window, or end it first."),
    ),
    "reopen.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "Reopening needs a reason."),
        QT_TRANSLATE_NOOP("errors", "The case stays closed."),
        QT_TRANSLATE_NOOP("errors", "Write what the citizen says is not done."),
    ),
    "login.first_password": Said(
        QT_TRANSLATE_NOOP("errors", "Whoever made the login {login} knows its password still."),
        QT_TRANSLATE_NOOP("errors", "Nothing can be done before it has another."),
        QT_TRANSLATE_NOOP("errors", "Choose a password that you alone know."),
    ),
    "login.name": Said(
        QT_TRANSLATE_NOOP("errors", "That is no name for a login."),
        QT_TRANSLATE_NOOP("errors", "No login was made or ended."),
        QT_TRANSLATE_NOOP("errors", "Take o_ and three to twenty small letters or digits."),
    ),
    "login.no_password": Said(
        QT_TRANSLATE_NOOP("errors", "The password of now is needed."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Enter it first."),
    ),
    "login.nobody": Said(
        QT_TRANSLATE_NOOP("errors", "The login {login} is no officer's, or the officer has left."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Enter a login of your own; who keeps the register makes it."),
    ),
    "login.not_the_same": Said(
        QT_TRANSLATE_NOOP("errors", "The new password was not typed the same twice."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Type it again."),
    ),
    "login.password": Said(
        QT_TRANSLATE_NOOP("errors", "The password is too short."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Take twelve letters or more; nobody types it each day."),
    ),
    "login.same_password": Said(
        QT_TRANSLATE_NOOP("errors", "That is the password of before."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Choose another one."),
    ),
    "login.taken": Said(
        QT_TRANSLATE_NOOP("errors", "That officer or that login is taken."),
        QT_TRANSLATE_NOOP("errors", "No login was made."),
        QT_TRANSLATE_NOOP("errors", "End the other login first."),
    ),
    "login.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such login."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of officers."),
    ),
    "rights.refused": Said(
        QT_TRANSLATE_NOOP("errors", "The State's database does not let this login do that."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed; the attempt is on record."),
        QT_TRANSLATE_NOOP("errors", "If it should, ask who keeps the register."),
    ),
    "reply.empty": Said(
        QT_TRANSLATE_NOOP("errors", "An answer needs words."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Write the answer."),
    ),
    "reply.no_code": Said(
        QT_TRANSLATE_NOOP("errors", "The code {code} is missing in the answer."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept. Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Put the code into the text, so that the citizen can refer to it.",
        ),
    ),
    "reply.too_long": Said(
        QT_TRANSLATE_NOOP("errors", "The answer is {over} too long for X."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept. Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Shorten it; what is too much is underlined."),
    ),
    "reply.unfilled": Said(
        QT_TRANSLATE_NOOP("errors", "These places of the template are not filled: {names}."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept. Nothing was sent."),
        QT_TRANSLATE_NOOP("errors", "Put the words in their place, or take the places out."),
    ),
    "report.action_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A report needs what was done."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Write what was done, in a sentence."),
    ),
    "report.by_missing": Said(
        QT_TRANSLATE_NOOP("errors", "A report needs who did it."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Write the person's name or post."),
    ),
    "report.in_future": Said(
        QT_TRANSLATE_NOOP("errors", "A report is about what has been done, not what will be."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Give a day that is past, or today."),
    ),
    "return.reason_missing": Said(
        QT_TRANSLATE_NOOP("errors", "Returning a case needs a reason."),
        QT_TRANSLATE_NOOP("errors", "The case stays where it is."),
        QT_TRANSLATE_NOOP("errors", "Write why it is not yours."),
    ),
    "schedule.past": Said(
        QT_TRANSLATE_NOOP("errors", "That time has passed."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Choose a later time."),
    ),
    "setting.number": Said(
        QT_TRANSLATE_NOOP("errors", "The number has to lie between {least} and {most}."),
        QT_TRANSLATE_NOOP("errors", "The setting is unchanged."),
        "",
    ),
    "setting.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such setting."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "sheets.ending": Said(
        QT_TRANSLATE_NOOP("errors", "A table is written as .xlsx or .csv."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these endings."),
    ),
    "stale": Said(
        QT_TRANSLATE_NOOP("errors", "Somebody else has changed this in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Your words are kept; nothing was overwritten."),
        QT_TRANSLATE_NOOP("errors", "Look at it as it is now, then do it again."),
    ),
    "template.empty": Said(
        QT_TRANSLATE_NOOP("errors", "A template needs words in Hindi or in English."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Write at least one of the two."),
    ),
    "template.key": Said(
        QT_TRANSLATE_NOOP("errors", "A short name has small letters, digits, - and _, 40 at most."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Give another short name."),
    ),
    "template.needed": Said(
        QT_TRANSLATE_NOOP(
            "errors", "The program itself proposes these words, so they stay in use."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Change the words instead."),
    ),
    "template.not_yours": Said(
        QT_TRANSLATE_NOOP("errors", "This template belongs to another office."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        "",
    ),
    "template.role": Said(
        QT_TRANSLATE_NOOP("errors", "Your role does not write words to citizens."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask an officer who may answer them."),
    ),
    "template.taken": Said(
        QT_TRANSLATE_NOOP("errors", "There is a template with this short name already."),
        QT_TRANSLATE_NOOP("errors", "What you wrote is kept."),
        QT_TRANSLATE_NOOP("errors", "Give another short name."),
    ),
    "template.unknown": Said(
        QT_TRANSLATE_NOOP("errors", "There is no such template."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of templates in the settings."),
    ),
    "undo.moved_on": Said(
        QT_TRANSLATE_NOOP("errors", "{code} has moved on since, so it is not taken back."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at where the case stands now."),
    ),
    "undo.no_way": Said(
        QT_TRANSLATE_NOOP("errors", "For {code} there is no way back by undoing."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Look at the case; the buttons show what can be done."),
    ),
}
