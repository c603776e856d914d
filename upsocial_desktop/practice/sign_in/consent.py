"""Where a trainee agrees, in the browser, that an app may use a training account."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.sign_in.codes import Wish
from upsocial_desktop.practice.sign_in.form_seal import COOKIE
from upsocial_desktop.practice.sign_in.refusals import SUSPENDED
from upsocial_desktop.practice.sign_in.request_tokens import RequestToken
from upsocial_desktop.practice.sign_in.scopes import SCOPES, read_scopes
from upsocial_desktop.practice.sign_in.sheets import consent_sheet, page, pin_sheet, word_sheet
from upsocial_desktop.practice.sign_in.visit import Account, Visit

_LONGEST_STATE = 500
_METHODS = {"": False, "plain": False, "s256": True}
_READS = "See posts, and the accounts you follow."
_RIGHTS = {
    Permission.READ: (_READS,),
    Permission.WRITE: (_READS, "Write, hide and delete posts for you."),
    Permission.MESSAGES: (
        _READS,
        "Write, hide and delete posts for you.",
        "Send and read direct messages for you.",
    ),
}
_REFUSED = "You have refused. The app has been given nothing; this page can be closed."


class AskingError(Exception):
    """What an app asks for cannot be asked; the words are for the page."""


@dataclass(frozen=True)
class Question:
    """One thing to agree to: what the page shows, and what follows either decision."""

    app: App
    rights: tuple[str, ...]
    hidden: Mapping[str, str]
    allowed: Callable[[Account], Answer]
    refused: Callable[[], Answer]

    def subject(self) -> str:
        """Return in one text what is asked, so that it can be sealed."""
        return urlencode(sorted(self.hidden.items()), errors="surrogateescape")


def authorize_1(visit: Visit) -> Answer:
    """Show the consent page of OAuth 1.0a, or take the decision; ends in a PIN or a redirect."""
    return _asked(visit, _question_1)


def authorize_2(visit: Visit) -> Answer:
    """Show the consent page of OAuth 2.0, or take the decision; ends in a redirect."""
    return _asked(visit, _question_2)


def _asked(visit: Visit, question_of: Callable[[Visit, Mapping[str, str]], Question]) -> Answer:
    is_posted = visit.request.method == "POST"
    try:
        question = question_of(visit, visit.form() if is_posted else dict(visit.request.query))
    except AskingError as wrong:
        return page(400, word_sheet("This cannot be authorized", str(wrong)))
    return _decided(visit, question) if is_posted else _shown(visit, question)


def _shown(visit: Visit, question: Question) -> Answer:
    seal = visit.registry.form_seal
    cookie = seal.cookie_of(visit.request.headers.get("cookie", ""))
    headers: tuple[tuple[str, str], ...] = ()
    if not cookie:
        cookie = seal.new_cookie()
        words = f"{COOKIE}={cookie}; Path=/; HttpOnly; SameSite=Lax"
        headers = (("set-cookie", words),)
    hidden = {**question.hidden, "authenticity_token": seal.seal(cookie, question.subject())}
    sheet = consent_sheet(
        question.app.name,
        question.rights,
        visit.accounts,
        visit.request.value("screen_name") or "",
        hidden,
        # In a class all paths lie below the join code, which the address of the class ends with.
        urlsplit(visit.local_base).path + visit.request.path,
    )
    return page(200, sheet, *headers)


def _decided(visit: Visit, question: Question) -> Answer:
    form, seal = visit.form(), visit.registry.form_seal
    cookie = seal.cookie_of(visit.request.headers.get("cookie", ""))
    if not seal.is_unbroken(form.get("authenticity_token", ""), cookie, question.subject()):
        words = "This form did not come from the practice page. Go back and begin again."
        return page(403, word_sheet("Not accepted", words))
    if form.get("decision") != "allow":
        return question.refused()
    account = visit.account(form.get("account", ""))
    if account is None:
        return page(400, word_sheet("No account chosen", "Go back and choose an account."))
    if visit.registry.is_suspended(account[0]):
        return page(403, word_sheet("Account suspended", SUSPENDED))
    return question.allowed(account)


# OAuth 1.0a


def _question_1(visit: Visit, asked: Mapping[str, str]) -> Question:
    requests = visit.registry.requests
    known = requests.find(asked.get("oauth_token", ""), visit.now)
    app = visit.registry.apps.with_id(known.app_id) if known is not None else None
    if known is None or app is None or known.user_id:
        raise AskingError(
            "The request token for this page is invalid. It may have been used already, or it is"
            " too old. Go back to the app and try again."
        )
    hidden = {"oauth_token": known.token}
    return Question(
        app,
        _RIGHTS[known.permission],
        hidden,
        lambda account: _allow_1(visit, app, known, account),
        lambda: _refuse_1(visit, known),
    )


def _allow_1(visit: Visit, app: App, known: RequestToken, account: Account) -> Answer:
    agreed = visit.registry.requests.agree(known.token, account[0], visit.now)
    if agreed is None:
        words = "This has been decided already. Go back to the app and try again."
        return page(400, word_sheet("This cannot be authorized", words))
    if agreed.is_out_of_band:
        return page(200, pin_sheet(app.name, agreed.verifier))
    return _sent(agreed.callback, oauth_token=agreed.token, oauth_verifier=agreed.verifier)


def _refuse_1(visit: Visit, known: RequestToken) -> Answer:
    visit.registry.requests.drop(known.token)
    if known.is_out_of_band:
        return page(200, word_sheet("Refused", _REFUSED))
    return _sent(known.callback, denied=known.token)


# OAuth 2.0


def _question_2(visit: Visit, asked: Mapping[str, str]) -> Question:
    app = visit.registry.apps.with_client_id(asked.get("client_id", ""))
    if app is None:
        raise AskingError("There is no app with this client_id.")
    wish = _wish(app, asked)
    names = ("response_type", "client_id", "redirect_uri", "scope", "state")
    challenge = ("code_challenge", "code_challenge_method")
    hidden = {name: asked[name] for name in (*names, *challenge) if name in asked}
    return Question(
        app,
        tuple(f"{scope}: {SCOPES[scope]}" for scope in wish.scopes),
        hidden,
        lambda account: _allow_2(visit, wish, account),
        lambda: _sent(wish.redirect_uri, error="access_denied", state=wish.state),
    )


def _wish(app: App, asked: Mapping[str, str]) -> Wish:
    address, state = asked.get("redirect_uri", ""), asked.get("state", "")
    if not app.takes_callback(address):
        raise AskingError("The redirect_uri is not one of the app's callback addresses.")
    if asked.get("response_type") != "code":
        raise AskingError("The response_type must be: code.")
    if not 0 < len(state) <= _LONGEST_STATE:
        raise AskingError("The state must have 1 to 500 characters.")
    scopes = read_scopes(asked.get("scope", ""))
    if scopes is None:
        raise AskingError("The scope is missing, or names a scope that does not exist.")
    challenge = asked.get("code_challenge", "")
    method = asked.get("code_challenge_method", "").lower()
    if not challenge or method not in _METHODS:
        raise AskingError("The code_challenge is missing, or its method is not S256 or plain.")
    return Wish(app.id, address, scopes, challenge, _METHODS[method], state)


def _allow_2(visit: Visit, wish: Wish, account: Account) -> Answer:
    code = visit.registry.codes.give(wish, account[0], visit.now)
    return _sent(wish.redirect_uri, state=wish.state, code=code)


def _sent(address: str, **fields: str) -> Answer:
    """Return the way back to the app; the address is one its owner has set down."""
    mark = "&" if "?" in address else "?"
    words = urlencode(fields, errors="surrogateescape")
    headers = (("location", f"{address}{mark}{words}"), ("referrer-policy", "no-referrer"))
    return Answer(302, headers=headers)
