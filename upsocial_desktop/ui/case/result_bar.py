"""What is said after a move on several cases: how many, and why the others were left."""

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.services.bulk_cases import Left, Outcome
from upsocial_desktop.ui import words
from upsocial_desktop.ui.widgets.banner import Banner

# So many cases are named in the bar; all of them stand in its list.
NAMED = 3


class ResultBar(Banner):
    """Names those that were left by code and reason; its action goes on, or shows all of them."""

    def summary(self, done: str, outcome: Outcome) -> str:
        """How many were done, not reached and left; `done` is "7 forwarded"."""
        parts = [done]
        if outcome.rest:
            parts.append(self.tr("%n not reached", "", len(outcome.rest)))
        if outcome.left:
            parts.append(self.tr("%n could not be", "", len(outcome.left)))
        return " · ".join(parts)

    def show_outcome(self, done: str, outcome: Outcome) -> None:
        """Show the summary with what stopped the run, and the first that were left."""
        said = [self.summary(done, outcome)]
        if outcome.left:
            said = [f"{said[0]}:", *(reason(each) for each in outcome.left[:NAMED])]
        more = len(outcome.left) - NAMED
        if more > 0:
            said.append(self.tr("… and %n more.", "", more))
        action = self.tr("Show all") if more > 0 else ""
        if outcome.trouble is not None:
            said.append(words.of_exception(outcome.trouble).what)
        if outcome.rest:
            action = self.tr("Go on with the rest")
        ink = "late" if outcome.trouble is not None else "due"
        self.show_words(" ".join(said), action, icon="circle-alert", ink=ink)


def reason(left: Left) -> str:
    """Why one case was left, in a sentence with its code."""
    if left.why.code == "case.move":
        state = words.of_case_state(CaseState(str(left.why.facts["state"])))
        stands = QCoreApplication.translate("ResultBar", "%1 stands at “%2”.")
        return stands.replace("%1", left.code).replace("%2", state)
    what = words.of_exception(left.why).what
    return what if left.code in what else f"{left.code}: {what}"
