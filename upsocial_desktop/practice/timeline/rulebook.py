"""What can be settled about X's rules of publishing, for a world or for one app."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

Plan = Literal["self-serve", "enterprise"]


def plan_named(word: str) -> Plan:
    """Return the plan with this name; raises ValueError for any other word."""
    if word == "self-serve":
        return "self-serve"
    if word == "enterprise":
        return "enterprise"
    raise ValueError("the plan is self-serve or enterprise")


@dataclass(frozen=True)
class Rulebook:
    """The switches of a world's rules.

    How far back X looks for the same words is not documented; a day is what users report. Nor is
    whether the same words under two posts of one person are the same post: by default they are,
    for what is shown is alike. `new_parent_hidden_for` is how long a fresh post cannot be
    answered, as happens on X for a few seconds; by default it can be at once. To an account that
    was not summoned X has spoken in two wordings; the older one is of February to May 2026.
    """

    plan: Plan = "self-serve"
    app_plans: tuple[tuple[str, Plan], ...] = ()
    duplicate_look_back: timedelta = timedelta(hours=24)
    new_parent_hidden_for: timedelta = timedelta(0)
    has_day_limits: bool = True
    has_unverified_limits: bool = True
    compares_threads: bool = True
    has_older_wording: bool = False

    def plan_of(self, app_id: str) -> Plan:
        """Return the plan of an app: its own where it has one, otherwise the world's."""
        return dict(self.app_plans).get(app_id, self.plan)

    def with_plan(self, plan: Plan, app_id: str = "") -> "Rulebook":
        """Return the same rules with another plan for all apps, or for one."""
        if not app_id:
            return replace(self, plan=plan)
        return replace(self, app_plans=tuple((dict(self.app_plans) | {app_id: plan}).items()))
