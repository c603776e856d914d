"""India's one time zone."""

from datetime import timedelta, timezone

# India has one zone and no summer time, so a fixed offset is exact and needs no tz database.
IST = timezone(timedelta(hours=5, minutes=30), "IST")
