"""What must be said with bijstand and AIO: residence first, then terms, all from the dated figures."""

from loket.domein.situatie import Persoon
from loket.regels.rekenblad import Rekenblad

RECHTSHULP = "Vraag eerst onafhankelijke rechtshulp. Start geen aanvraag voordat de gevolgen duidelijk zijn."
RECHTSHULP_MOGELIJK = "Is iemand geen Nederlander? Vraag dan eerst onafhankelijke rechtshulp."
VEILIG = (None, "nederlands", "vast")


def let_op_verblijf(blad: Rekenblad, samen: list[Persoon]) -> None:
    """Applying can cost somebody the right to stay: this is said whatever the outcome."""
    verblijf = [blad.waarde(persoon, "verblijf") for persoon in samen]
    if any(soort not in VEILIG for soort in verblijf):
        blad.waarschuw(RECHTSHULP)
    elif None in verblijf:
        blad.waarschuw(RECHTSHULP_MOGELIJK)


def spoor_aan(blad: Rekenblad, samen: list[Persoon], zin: str) -> None:
    """A push to apply; never for a household that must get legal help first."""
    if all(blad.waarde(persoon, "verblijf") in VEILIG for persoon in samen):
        blad.waarschuw(zin)


def let_op_termijnen(blad: Rekenblad) -> None:
    """How long the municipality may take, and the advance in the meantime."""
    if beslissen := _figuur(blad, "bijstand.beslistermijn_weken"):
        blad.waarschuw(f"De gemeente beslist binnen {beslissen} weken (Awb art. 4:13).")
    weken, deel = _figuur(blad, "bijstand.voorschot_weken"), _figuur(blad, "bijstand.voorschot_percentage")
    if weken and deel:
        blad.waarschuw(
            f"Binnen {weken} weken na de aanvraag is er een voorschot van minstens {deel}% (Participatiewet art. 52)."
        )


def let_op_buitenland(blad: Rekenblad, sleutel: str) -> None:
    """How long somebody may be abroad in a year."""
    if weken := _figuur(blad, sleutel):
        blad.waarschuw(
            f"Langer dan {weken} weken per jaar in het buitenland: dan is er geen recht (Participatiewet art. 13)."
        )


def let_op_jong(blad: Rekenblad, samen: list[Persoon]) -> None:
    """The weeks of searching for who is under 27, and of a couple only when both are."""
    if any(blad.zeker_minstens(persoon, 27) for persoon in samen):
        return
    if weken := _figuur(blad, "bijstand.zoektermijn_jongeren_weken"):
        blad.waarschuw(
            f"Jonger dan 27: de aanvraag kan pas {weken} weken na de melding (Participatiewet art. 41 lid 4)."
        )
        if _figuur(blad, "bijstand.zoektermijn_afzien"):
            blad.waarschuw(
                f"De gemeente mag die {weken} weken overslaan; vraag ernaar. Dit weten we niet helemaal zeker."
            )
    blad.waarschuw("Jonger dan 27 en kun je nog naar school? Dan is er geen recht (Participatiewet art. 13 lid 2).")


def _figuur(blad: Rekenblad, sleutel: str) -> str | None:
    """A figure for a remark: no step of the outcome; None where it is missing or too unsure."""
    norm = blad.vraag.huis.norm(sleutel)
    return str(norm.waarde) if norm is not None and norm.betrouwbaarheid != "C" else None
