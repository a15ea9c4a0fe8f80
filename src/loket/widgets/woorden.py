"""Words for what the domain knows: states, amounts and days, the same on every screen."""

from datetime import date

from loket.nederlands import datum_kort, over_dagen
from loket.uitvoer.oordeelwoorden import GEBRUIK_WOORD, STATUS_WOORD, bedrag_woorden, status_woorden

__all__ = ["GEBRUIK_WOORD", "STATUS_WOORD", "WIE_WOORD", "bedrag_woorden", "dag_bij", "status_woorden"]

WIE_WOORD = {
    "inwoner": "inwoner",
    "medewerker": "medewerker",
    "ervaringsdeskundige": "ervaringsdeskundige",
    "samen": "samen",
    "schuldhulp": "schuldhulp",
}


def dag_bij(iso: str, vandaag: date) -> str:
    """A day as people say it, with how far away it is: "ma 30 nov, over 3 dagen"."""
    dag = date.fromisoformat(iso)
    return f"{datum_kort(dag)}, {over_dagen(dag, vandaag)}"
