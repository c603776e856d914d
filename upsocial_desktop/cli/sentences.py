"""What each error says on the command line: what happened, what became of the work, what to do."""

from collections.abc import Mapping

from upsocial_desktop.cli.sentences_db import DATABASES

_KEPT = "Nothing was changed."
_UNSENT = "Nothing was sent; the words are kept."
_LATER = "Nothing was lost; the agent tries again by itself."

SENTENCES: Mapping[str, str] = {
    **DATABASES,
    # Which one
    "account.unknown": "There is no such account; `account list` shows the ids.",
    "achievement.unknown": "There is no such achievement; `achievement list` shows the ids.",
    "account.which": "Say which account with --account ID; `account list` shows the ids,"
    " `account add` enters one.",
    "case.unknown": "There is no such case, or more than one. Give the whole code.",
    "delivery.unknown": "There are no such words; `case deliveries CASE` shows the ids.",
    "draft.unknown": "There is no such draft; `draft list` and `post list` show them.",
    "mention.unknown": "There is no such mention; `mention list` shows the ids.",
    "office.unknown": "There is no such office; `office list` shows the numbers.",
    "officer.not_you": "At the State's database the login says who acts; leave out --as.",
    "officer.unknown": "There is no such officer; `officer list` shows the ids.",
    "officer.which": "Say who acts with --as ID; `officer list` shows the ids,"
    " `officer add` enters one.",
    # Rules of the office
    "account.keys_missing": "A key is missing; all four are needed. Nothing was kept.",
    "account.not_yours": f"The account belongs to another office. {_KEPT}",
    "account.other_user": "These keys belong to another account of X. They were not kept.",
    "account.taken": f"There is an account of that name already. {_KEPT}",
    "address.servers": "Servers are named between commas, like db1.up.example,db2.up.example:5433."
    " Nothing was changed.",
    "address.database": "A database's name has letters, digits, _ and - only. Nothing was changed.",
    "address.login": "A login has letters, digits, _, . and - only. Nothing was changed.",
    "address.no_certificate": "Over a network the servers must prove who they are: name the file"
    " with their certificate (--certificate, or ?sslrootcert=FILE in an address). Nothing was"
    " changed.",
    "account.username": "X has no such names: letters, digits and _, 15 at most.",
    "achievement.claim_missing": "Say what was achieved: --claim-hi or --claim-en. Nothing was"
    " changed.",
    "achievement.consent_missing": "Say who agreed to the picture: --consent. Nothing was changed.",
    "achievement.district": "A district is given by its LGD code; the nearest one is named here."
    f" Leave --district out for the whole State. {_KEPT}",
    "achievement.figure": "That is no figure: write 1,23,456 or '12.5 lakh', three decimal places"
    " at most.",
    "achievement.figure_missing": "The claim has {figure} in it, so it needs --figure. Nothing"
    " was changed.",
    "achievement.figure_too_large": "The figure with its unit is too large. Nothing was changed.",
    "achievement.flagged": "Another figure contradicts it; `achievement show ID` shows both"
    " sources. With --anyway it is used all the same.",
    "achievement.in_future": "A figure cannot be of a day to come. Nothing was changed.",
    "achievement.no_hindi": "A press note is in Hindi: give the claim in Hindi with `achievement"
    " correct ID --claim-hi`.",
    "achievement.none": "Name at least one achievement. Nothing was made.",
    "achievement.not_yours": "The achievement is another office's. Nothing was changed.",
    "achievement.reason_missing": "Say why the figure, its day or its place changes: --reason."
    " Nothing was changed.",
    "achievement.role": "Your role may not keep the ledger. Nothing was changed.",
    "achievement.scheme_missing": "Name the scheme: --scheme-hi or --scheme-en. Nothing was"
    " changed.",
    "achievement.source_missing": "Name the document in which it stands: --source. Nothing was"
    " changed.",
    "achievement.standing": "The achievement is in use already. Nothing was changed.",
    "achievement.too_many": "Too many achievements for one text. Nothing was made.",
    "achievement.unit_missing": "Say what the figure counts: --unit-hi or --unit-en. Nothing was"
    " changed.",
    "achievement.units_differ": "Lakh or crore stands in one unit only; the two figures would"
    " differ. Nothing was changed.",
    "achievement.withdrawn": "The achievement has been withdrawn; `achievement restore ID` puts"
    " it back.",
    "bulk.some_left": "Some of the cases were left as they are; for the others it was done.",
    "call.in_future": "A call cannot have been later than now. Nothing was changed.",
    "call.too_early": "The case was sent there only after that call: give its true time.",
    "call.who_missing": "Say who was spoken to, by name and post: --spoken-to.",
    "case.being_answered": f"The closing answer is on its way. {_KEPT} Wait, or call it back.",
    "case.held": f"A colleague has this case in hand. {_KEPT}",
    "case.move": f"The case is in a state from which this cannot be done. {_KEPT}",
    "case.not_yours": f"The case lies with another office. {_KEPT}",
    "case.role": f"Your role may not do this. {_KEPT}",
    "case.summary_missing": "Say in your own words what it is about: --summary.",
    "case.topic_missing": "Say what sort of complaint it is: --topic.",
    "close.not_published": "A case closes only when its answer is on X.",
    "close.not_reported": "A closing answer needs a report of what was done first.",
    "code.check_digit": "The code's last digit does not fit the others; one of them is wrong.",
    "code.unreadable": "That is no complaint code.",
    "thread.part_is_out": "Part {part} of this thread is on X already and stays as it is.",
    "delivery.look_first": "It is not sure that the words did not go out; the agent looks first.",
    "delivery.move": f"The words are in a state from which this cannot be done. {_KEPT}",
    "delivery.not_yours": f"The words are another office's. {_KEPT}",
    "delivery.of_draft": "These words are a planned post: use `post withdraw`.",
    "draft.missed": "The minute passed while nothing could be sent. The words are kept.",
    "draft.alike": f"Another account of the State says nearly this. {_UNSENT} Or: --anyway.",
    "draft.cashtags": f"There are more $-signs with a name than X takes in a post. {_UNSENT}",
    "draft.clash": f"Another post of the account stands at that very minute. {_UNSENT}"
    " Or: --anyway.",
    "draft.empty": f"There are no words. {_UNSENT}",
    "draft.forbidden_mark": f"The words hold a hidden mark that X does not take. {_UNSENT}",
    "draft.link_broken": f"X would not make a link of an address in the words. {_UNSENT}",
    "draft.link_inside": f"An address in the words opens inside the office only. {_UNSENT}",
    "draft.pace": f"The account posts as often as it may; later there is room. {_UNSENT}",
    "draft.same": f"An account of the State says exactly this already. {_UNSENT}",
    "draft.too_long": f"A post is too long for X; `draft split` makes a thread. {_UNSENT}",
    "draft.unfilled": f"A place in the words is still to be filled in. {_UNSENT}",
    "thread.too_long": f"The thread has too many posts. {_UNSENT}",
    "thread.repeats": f"Two posts of the thread say the same. {_UNSENT}",
    "picture.file_not_a_picture": "{name} is no picture, or a damaged one. It was not added.",
    "picture.not_a_picture": "That is no picture, or a damaged one. It was not added.",
    "picture.alt_too_long": f"The description of a picture is too long. {_UNSENT}",
    "picture.bomb": "The file would unpack to a picture of monstrous size; it was not opened.",
    "picture.no_alt": f"A picture has no description: `draft alt`. {_UNSENT} Or: --anyway.",
    "picture.no_press": "The part of the program that works on pictures is missing.",
    "picture.too_heavy": "The picture is too large. It was not added.",
    "picture.too_many": "A post takes four pictures. The picture was not added.",
    "picture.unknown": f"There is no such picture, or its file is gone from this PC. {_KEPT}",
    "praise.first_person": "The post speaks as a person.",
    "praise.named_officer": "The post praises a person.",
    "praise.party": "A party's name or sign stands in the post.",
    "praise.superlative": "The post makes a claim without its source.",
    "praise.unreadable": "The office's own list, office_praise_words.csv, cannot be read. Mend it.",
    "draft.own": f"You wrote this post; somebody else approves it. {_KEPT}",
    "draft.remarks_missing": "Say what is to be changed: --remarks.",
    "draft.not_approved": "Nobody approved the post as it stands; it waits for an approval.",
    "draft.held": "Publicity was on hold at the post's minute. The words are kept.",
    "draft.move": f"The post is in a state from which this cannot be done. {_KEPT}",
    "draft.not_yours": f"The post is another office's. {_KEPT}",
    "draft.source_gone": "It quoted words the citizen took back; they were struck out. Look again.",
    "forward.reason_missing": "Say why, so that the other office knows: --reason.",
    "forward.to_itself": f"The case lies with that office already. {_KEPT}",
    "forward.training": f"Training offices and real ones do not exchange cases. {_KEPT}",
    "hand.begun": "A colleague has taken these words to the browser; ask, or settle them.",
    "hand.known": f"That post belongs to other words already. {_KEPT}",
    "hand.not_by_hand": f"The account is not worked by hand. {_KEPT}",
    "hand.other_account": f"That is a post of another account. {_KEPT}",
    "hand.other_time": f"That post is of another time, so it cannot be these words. {_KEPT}",
    "hand.other_words": f"Those are other words. {_KEPT} If it is the post: --other-words.",
    "hand.parent": f"That is the post that was answered. {_KEPT}",
    "hand.two_addresses": f"These are the addresses of two posts. {_KEPT}",
    "hold.in_force": "Publicity is on hold; the post waits here.",
    "hold.no_order": "Give the order's number: --order.",
    "hold.over": f"The hold has ended already. {_KEPT}",
    "hold.span": f"The hold would end before it begins. {_KEPT}",
    "hold.state_only": f"Only the State cell holds the publicity of other offices. {_KEPT}",
    "hold.unknown": "There is no such hold; `hold list` shows the ids.",
    "hold.unsigned": "Say who signed the order: --signed-by.",
    "letter.not_forwarded": "The case was sent to no office, so there is no letter.",
    "letter.on_system": "That office works with this program: it answers for itself there.",
    "mention.aside": f"That is not a reason an officer may give. {_KEPT}",
    "mention.author_missing": "Say who wrote it: --author.",
    "mention.decided": f"It was decided already what becomes of this mention. {_KEPT}",
    "mention.empty": "Give the text of the post: --text.",
    "mention.known": f"This post was taken in already. {_KEPT}",
    "mention.not_aside": f"Nobody has set this mention aside. {_KEPT}",
    "mention.not_joined": f"This mention has joined no case that it could leave. {_KEPT}",
    "mention.not_yours": f"The mention is another office's. {_KEPT}",
    "note.empty": "The note has no words.",
    "object.reason_missing": "Say what is wrong with the report: --reason.",
    "office.name_missing": "An office needs a name.",
    "office.number": "Numbers go from 101 to 999; 900 and above are for training.",
    "office.number_fixed": f"An office's number stands in its codes and stays. {_KEPT}",
    "office.number_taken": f"There is an office with that number already. {_KEPT}",
    "officer.name_missing": "An officer needs a name.",
    "practice.code_on_live": f"Training codes never go to the real X. {_UNSENT}",
    "reopen.reason_missing": "Say why the case is opened again: --reason.",
    "privacy.asked": "The words ask for a private number in public; ask by direct message, or"
    " say --anyway.",
    "privacy.held": "A private number stands in words that everybody will read. Leave it out, or"
    " say --anyway.",
    "reply.empty": "There are no words to send: --text.",
    "reply.no_code": f"The words do not carry the complaint code. {_UNSENT}",
    "reply.too_long": f"The words are too long for X. {_UNSENT}",
    "report.action_missing": "Say what was done.",
    "report.by_missing": "Say who did it: --by.",
    "report.in_future": "A report cannot tell of a day to come.",
    "return.reason_missing": "Say why it goes back: --reason.",
    "schedule.past": f"That minute is past. {_KEPT}",
    "setting.number": f"The number is outside its bounds. {_KEPT}",
    "stale": "Somebody else has changed it meanwhile; nothing was overwritten. Look again.",
    "undo.moved_on": f"The case has moved on since, so it is not taken back. {_KEPT}",
    "undo.no_way": f"For this case there is no way back by undoing. {_KEPT}",
    # Moves of a case
    "accept.who_said": "Say who of that office accepted it: --told-by.",
    "ask.empty": "Say exactly what is asked: --text.",
    "ask.no_time_left": "The case has waited for its citizen as long as it may.",
    "ask.nodal": "A second time, a nodal officer asks the citizen.",
    "ask.twice": "The citizen was asked twice already, which is as often as may be.",
    "check.remark_missing": "Say what is not right with the closure: --reason.",
    "close.master_unknown": "Give the code of the other case: --pointer.",
    "close.nodal": "An answer of this topic is given by a nodal officer. Nothing was sent.",
    "close.not_asked_twice": "The citizen has not been asked twice. Nothing was sent.",
    "close.pointer_missing": "Say where the citizen can turn: --pointer.",
    "continue.in_window": "The citizen wrote in time: use `case reopen`.",
    "forward.state_cell_places": "The case came back twice; now only the State cell sends it on:"
    " `case place`.",
    "interim.not_later": "The new day is not later than the one that was promised: --due.",
    "interim.reason_missing": "Say why it takes longer: --reason.",
    "interim.supervisor": "The case was put off once already; a second time is a supervisor's.",
    "interim.too_far": "The new day is later than may be promised: --due.",
    "interim.too_late": "The promised day is past; it cannot be put off any more.",
    "merge.has_children": "The case is a master case itself. Nothing was merged.",
    "merge.itself": "A case cannot be merged with itself.",
    "merge.nothing": "No case was named to be merged.",
    "merge.other_cause": "A case has another topic or district; correct it first."
    " Nothing was merged.",
    "photo.not_a_picture": "That file is no JPEG, PNG, WebP or PDF.",
    "photo.too_large": "The picture is too large.",
    "photo.unreadable": "The picture cannot be read or kept. Look at the file and the disk.",
    "place.not_needed": "The case did not come back twice: use `case forward`.",
    "login.first_password": "Whoever made this login knows its password: nothing can be done before"
    " it has another. `db connect` takes the new one as the next line.",
    "login.name": "A login is named o_ and three to twenty small letters or digits.",
    "login.no_password": "The password of now is needed. Nothing was changed.",
    "login.nobody": "This login is no officer's, or its officer has left. Nothing was changed.",
    "login.not_the_same": "The new password was not typed the same twice. Nothing was changed.",
    "login.password": "The password is too short: twelve characters at least.",
    "login.same_password": "That is the password of before. Nothing was changed.",
    "login.taken": "That officer has a login already, or the login another officer.",
    "login.unknown": "There is no such login. Nothing was changed.",
    "rights.refused": "The State's database does not let this login do that. It is on record.",
    "reopen.no_reply": "The citizen has not written since; a supervisor can reopen it at any time.",
    "reopen.window_over": "The citizen wrote after the time to object: use `case continue`.",
    "report.contact_day_missing": "Say on which day the citizen was spoken to: --contact-on.",
    "report.contact_missing": "Say who spoke to the citizen, or tried: --contact.",
    "report.photo_link": "Give a file or a web address: --photo.",
    "report.photo_missing": "Give a photo or say why there is none: --photo or --no-photo.",
    "return.placed": "The State cell has placed the case there. Nothing was changed.",
    "return.too_late": "The time to return it is past: accept it, or ask the sender to recall it.",
    "unmerge.reason_missing": "Say what is different about it: --reason.",
    "view.name_missing": "Give the view a name. Nothing was saved.",
    "view.name_taken": "There is a view of that name. Nothing was saved.",
    "view.name_too_long": "The name is too long. Nothing was saved.",
    "view.too_many": "There are too many saved views; delete one first. Nothing was saved.",
    "view.unknown": "There is no such view; `view list` shows them.",
    "template.unknown": "There is no such template; `template list` shows them.",
    "template.role": f"Your role does not write words to citizens. {_KEPT}",
    "template.key": f"A short name has small letters, digits, - and _, 40 at most. {_KEPT}",
    "template.empty": f"Give the words: --hindi, --english, or both. {_KEPT}",
    "template.taken": f"There is a template with this short name already. {_KEPT}",
    "template.needed": f"The program itself proposes these words, so they stay in use. {_KEPT}",
    "template.not_yours": f"The template is another office's. {_KEPT}",
    "moment.none": f"The citizen has been told everything that happened. {_KEPT}",
    "moment.done_is_told": f"The end of a case is always told: `case answer`. {_KEPT}",
    "moment.told": f"The citizen has been told of this already. {_UNSENT}",
    "reply.unfilled": f"Places of the template are not filled. {_UNSENT}",
    "alarm.role": f"Your role may not settle an alarm. {_KEPT}",
    "alarm.none": f"Nothing in this post rang. {_KEPT}",
    "mass.no_children": f"No merged case waits for an answer. {_UNSENT}",
    "mass.none": f"No answer is chosen. {_UNSENT}",
    "mass.alike": f"Two answers are nearly the same words, which X does not allow. {_UNSENT}",
    "mass.not_child": f"The case no longer belongs to that master case. {_UNSENT}",
    "mass.too_long": f"No wording of this answer fits into a post. {_UNSENT}",
    "mass.no_words_left": f"Every wording would be too much like another answer. {_UNSENT}",
    "helplines.unreadable": "The office's own list of numbers, office_helplines.csv, cannot be"
    " read. Nothing was lost.",
    # The database
    "db.backup_failed": "The backup could not be written; the database itself is untouched."
    " Look whether the folder is there, may be written to and has room.",
    "db.certificate": "The server could not prove that it is the one meant, or the certificate's"
    " file is not there. Nothing was sent to it. Ask whoever keeps the server for the certificate.",
    "db.corrupt": "The file is damaged. Nothing was written to it."
    " Put the last backup in its place, or ask your support.",
    "db.disk": "The disk did not take what was to be written; all before it is safe."
    " Check the disk, then try again.",
    "db.empty": "The database has no tables. Nothing was written."
    " `db upgrade` makes them; if there was work in it, put the last backup in its place.",
    "db.full": "The disk is full. This one step was not done; all before it is safe."
    " Make room, then try again.",
    "db.gone": "The database is not where it was, or is another one now. Nothing was"
    " written. Put it back, then start the program again.",
    "db.locked": "Another program holds the database. Nothing was written; try again.",
    "db.missing_folder": "The database's folder is not there. Nothing was written."
    " Plug in its disk, or check --data-dir.",
    "db.network_share": "The database lies on a network share, which would damage it in time."
    " Nothing was written. Move it to a disk of this computer.",
    "db.newer": "The database was made by a newer version of this program. Nothing was changed"
    " in it. Install the newest version.",
    "db.no_access": "This user may not open the database. Nothing was written."
    " Ask whoever keeps it for the right.",
    "db.no_server": "This desk works with a file of its own, which has no password.",
    "db.not_from_here": "The State's database is not backed up from an office's PC: whoever keeps"
    " the server does it.",
    "db.not_safe": "The server does not speak in a way that nobody can listen to or forge."
    " Nothing was sent to it. Ask whoever keeps the server.",
    "db.old_server": "Only a server answers that another has replaced; what is written there"
    " would be lost. Nothing was written. Whoever keeps the servers must stop it.",
    "db.other_record": "The State's database lacks lines of the record that this PC has seen: it"
    " was restored from an older state, or altered. Nothing was written. Who keeps the register"
    " looks (`db check`, the heads kept elsewhere) and says `db known`.",
    "db.password": "The server does not know this login with this password. Nothing was written."
    " `db connect` takes another.",
    "db.practice_stays": "Practice has a database of its own. Nothing was changed.",
    "db.unknown_outcome": "The line was cut while the last step was being kept; whether it was is"
    " not known yet. Look before doing it again.",
    "db.not_ours": "The file is a database of another program. Nothing was written to it."
    " Check --data-dir.",
    "db.older": "The database has the shape of an older version. Nothing was changed in it."
    " `db upgrade` makes a backup and brings it up to date.",
    "db.read_only": "The database can only be read. Nothing was changed."
    " Ask for the right to write to it and in its folder.",
    "db.unreachable": "The office database does not answer. Nothing was lost; what can wait waits"
    " at this desk.",
    # This PC
    "desk.delivered": "The office database has that wish already, so it stays.",
    "desk.not_refused": "Only a wish that was refused can be wished again.",
    "desk.officer_left": f"Who wished it does not work in the office any more. {_KEPT}",
    "desk.cannot_wait": "The office database is away, and this cannot wait at the desk."
    " Nothing was changed.",
    "desk.fault": f"A fault of the program kept the wish from being delivered. {_KEPT}"
    " `desk again` tries once more.",
    "desk.unreadable": "The wish cannot be read on this PC. What is left of it is kept; wish it"
    " anew, then `desk drop` it.",
    "desk.unknown": "There is no such wish at this desk: `desk list`.",
    "folders.no_resources": "The program's own files are missing. Install it again.",
    "folders.unwritable": "A folder of the program cannot be written to. Nothing was done."
    " Check its rights, or name another with --data-dir.",
    "practice.gone": "The practice day that was running has ended."
    " Nothing was lost. Start it again.",
    "practice.no_scenario": "The practice day cannot be read; no day was begun.",
    "practice.not_practice": "This is only possible in practice: add --practice.",
    "practice.port": "Another program has that port; no day was begun. Leave --port out.",
    "profile.bad_name": "A profile's name is small letters, digits, - and _, 40 at most.",
    "program.already_running": "The program is running in this profile already; nothing was"
    " touched. Close it first, or take another --profile.",
    "settings.broken": "The settings file could not be read; it was put aside as .broken and the"
    " defaults hold.",
    "settings.unreadable": "The settings file cannot be read; the defaults hold.",
    "settings.unwritable": "The settings file cannot be written; the old settings stand.",
    "paper.ending": "A file of that ending is not written here; the help names those that are.",
    "paper.no_qt": "Pages cannot be drawn here: Qt or one of its system libraries is missing."
    " Nothing was written. See `doctor`; .json and .txt need no Qt.",
    "paper.unwritable": "The file cannot be written; an older one of that name is as it was."
    " Check the folder, and close the file where it is open.",
    "sheets.ending": "A table's name ends in .xlsx or .csv.",
    "sheets.unwritable": "The table cannot be written. Close it where it is open, and try again.",
    # Keys
    "account.no_keys": "The account has no keys on this computer, so X was not asked; nothing was"
    " changed. `account connect` asks for them. In practice they are shared with another"
    " command only by the system's keyring: see `doctor`.",
    "account.not_connected": f"The account is not connected: `account connect`. {_UNSENT}",
    "account.reconnect": f"The account must be connected again: `account connect`. {_UNSENT}",
    "vault.locked": "The keyring is locked. Nothing was lost. Unlock it and try again.",
    "vault.missing": "This computer has no keyring; keys hold for one run only.",
    "vault.refused": "The keyring refused. Nothing was lost. Look at it and try again.",
    "vault.this_run": "No practice day is running, so its keys were for this command only.",
    "vault.timed_out": "The keyring does not answer. Nothing was lost and nothing was sent."
    " Look whether it asks for a password behind another window, then try again.",
    "vault.too_long": "A key is longer than any key of X. It was not kept.",
    "vault.unsafe_backend": "The keyring would write keys in plain text and is not used;"
    " keys hold for one run only.",
    # X
    "x.app_rights": f"X does not let this app write; change its rights at X. {_UNSENT}",
    "x.bad_media": f"X does not take the picture. {_UNSENT}",
    "x.bad_request": f"X did not understand the request. {_UNSENT} Update the program.",
    "x.clock": "This PC's clock is wrong, so X refuses its signature. Nothing was lost."
    " Set the clock, then try again.",
    "x.down": f"X is out of order. {_LATER}",
    "x.duplicate": f"X has these very words already. {_UNSENT}",
    "x.host_not_allowed": "That address is not X's, so it was not called.",
    "x.html_page": "A web page came in the place of X's answer, perhaps the network's own."
    f" {_LATER} If it lasts, sign in to the network in a browser.",
    "x.interrupted": "The program ended while words were on their way; the agent looks on X first.",
    "x.no_credits": "The credits at X are used up. Nothing was lost. Buy credits, or wait.",
    "x.not_an_address": "That is not the address of a post on X.",
    "x.not_found": "X does not know it; it may be deleted, or the account be wrong.",
    "x.not_permitted": f"X does not permit this. {_UNSENT}",
    "x.not_summoned": f"X lets this account answer only those who mentioned it. {_UNSENT}",
    "x.parent_gone": f"The post to be answered is deleted or hidden. {_UNSENT}",
    "x.proxy": f"The office's proxy does not let us through. {_LATER}",
    "x.rate_limited": f"X asks us to wait. {_LATER}",
    "x.redirected": f"Somebody sends us elsewhere in the place of X. {_LATER}",
    "x.sign_in_again": "X does not accept the keys. Nothing was lost."
    " Connect the account again: `account connect`.",
    "x.timeout": f"X did not answer in time. {_LATER}",
    "x.tls": "The line to X is not safe: its certificate is not trusted. Nothing was sent."
    " Check this PC's clock, or ask the network's administrator.",
    "x.unknown_outcome": "It is not known whether X took the words. They are not sent again"
    " before the agent has looked.",
    "x.unreachable": f"X cannot be reached. {_LATER}",
    "x.unreadable": f"X's answer could not be read. {_LATER} If it lasts, update the program.",
    "x.usage_capped": "The month's allowance at X is used up. Nothing was lost.",
    # The program itself
    "bug": "This is a fault of the program; the other work of the round was done."
    " The log has the details.",
    "walk.stuck": "The walk waited for something that did not come.",
}
