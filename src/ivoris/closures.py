"""Days on which a practice is closed, by the holidays of its Land or canton."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping

from ivoris.config import Center

_SATURDAY = 5


def closed(center: Center, day: dt.date) -> str | None:
    """Why the center is closed on a day: the holiday's name or the day of the weekend; None where it should be open."""
    if center.subdivision and (name := _holidays(center.subdivision, day.year).get(day)):
        return name
    return f"{day:%A}" if day.weekday() >= _SATURDAY else None


@functools.cache
def _holidays(subdivision: str, year: int) -> Mapping[dt.date, str]:
    """Holidays of an ISO 3166-2 subdivision such as DE-BY; of the country alone where the part is not known."""
    import holidays  # noqa: PLC0415  a quarter of a second, needed where a center had no entries

    country, _, part = subdivision.partition("-")
    known = holidays.list_supported_countries().get(country)
    if known is None:
        return {}
    part_of = part if part in known else None
    return dict(holidays.country_holidays(country, subdiv=part_of, years=year, language="de"))
