"""What is said around a judgement on request: why not, paying back, the past, and what counts for what."""

from textwrap import wrap

from loket.domein.oordeel import Oordeel, Status
from loket.domein.toelichting import Toelichting

NEE = (Status.WAARSCHIJNLIJK_NIET, Status.NIET_VAN_TOEPASSING)
NIET_ANDERS = "Loket vond niet één verandering die op zichzelf genoeg is."
NIETS = "Hier is verder niets bij te zeggen."


def rondom_regels(oordeel: Oordeel, rondom: Toelichting, breedte: int) -> list[str]:
    """The parts that have something to say, each under its heading; one line when there is nothing."""
    delen = [
        ("Waarom niet?", _waarom(oordeel, rondom)),
        ("Bang om terug te betalen?", list(rondom.terugbetalen.zinnen) if rondom.terugbetalen else []),
        ("Kan het nog over eerdere tijd?", list(rondom.nog_aanvragen)),
        (
            "Wat telt hier mee?",
            [f"{rij.zin} ({rij.bron}, zekerheid {rij.betrouwbaarheid})" for rij in rondom.samenloop],
        ),
    ]
    gevuld = [(kop, zinnen) for kop, zinnen in delen if zinnen]
    if not gevuld:
        return ["", NIETS]
    return [regel for kop, zinnen in gevuld for regel in ("", kop, *_ingesprongen(zinnen, breedte))]


def _waarom(oordeel: Oordeel, rondom: Toelichting) -> list[str]:
    """The condition that fails, and what would turn it."""
    if oordeel.status not in NEE:
        return []
    redenen = [stap.waarde for stap in oordeel.uitleg if stap.stap == "Waarom niet"]
    zinnen = [v.zin for v in rondom.waarom_niet]
    if not zinnen and oordeel.status is Status.WAARSCHIJNLIJK_NIET:
        zinnen = [NIET_ANDERS]
    return [*redenen, *zinnen]


def _ingesprongen(zinnen: list[str], breedte: int) -> list[str]:
    return [regel for zin in zinnen for regel in wrap(zin, breedte, initial_indent="  ", subsequent_indent="    ")]
