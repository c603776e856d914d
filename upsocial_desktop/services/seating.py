"""Who sits here: at the State's database the login says it, at a file of one's own a person."""

from dataclasses import dataclass

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.away import Known, is_away, seen_or_known
from upsocial_desktop.services.ports import Ports


@dataclass(frozen=True, slots=True)
class Seated:
    """Who and what there is, and whose desk this is; `officer_id` None where somebody must say."""

    found: Known
    is_away: bool
    officer_id: int | None


def look_who(ports: Ports) -> Seated:
    """Who and what there is, and who sits here, remembered where the database is away.

    Raises Refused("login.nobody") for a login that is no officer's, and what `seen_or_known` does.
    """
    officer_id = officer_of_login(ports)
    found, is_remembered = seen_or_known(ports)
    if officer_id is not None:
        offices = {each.id for each in found.offices}
        here = (each for each in found.officers if each.is_active and each.office_id in offices)
        if officer_id not in {each.id for each in here}:
            # His role is another since the login was made: the database shows him nothing.
            raise _nobody(ports)
    return Seated(found, is_remembered, officer_id)


def officer_of_login(ports: Ports) -> int | None:
    """The officer whose login is used here; None where no login decides that.

    Raises Refused("login.nobody"), Unavailable("db.…").
    """
    if ports.server is None:
        return None
    # Whoever used this PC before may have had another login.
    key = f"login/{ports.server.login}"
    try:
        found = ports.store.whoami()
    except Unavailable as trouble:
        if not is_away(trouble):
            raise
        return int(ports.desk.recall(key) or 0) or None
    if found == 0:
        raise _nobody(ports)
    text = str(found or "")
    if ports.desk.recall(key) != text:
        ports.desk.remember(key, text)
    return found


def _nobody(ports: Ports) -> Refused:
    return Refused("login.nobody", login=ports.server.login if ports.server else "")
