"""Moments as text, and the hybrid clock that orders the log."""

from datetime import UTC, datetime, timedelta

_VORM = "%Y-%m-%dT%H:%M:%S.%fZ"


def moment_tekst(moment: datetime) -> str:
    """A moment as UTC text of fixed width, sortable; a moment without a zone is refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC).strftime(_VORM)


def moment_uit(tekst: str) -> datetime:
    """The aware moment of such a text."""
    return datetime.fromisoformat(tekst)


def volgende_tijd(laatste: str | None, nu: datetime, toestel: str) -> str:
    """The clock of the next operation: now, or one microsecond after the newest known when now is not later.

    So it never goes back when the laptop's clock does, and two laptops never give the same one.
    """
    tijd = moment_tekst(nu)
    if laatste is not None:
        vorige = laatste.partition("~")[0]
        if tijd <= vorige:
            tijd = moment_tekst(moment_uit(vorige) + timedelta(microseconds=1))
    return f"{tijd}~{toestel}"
