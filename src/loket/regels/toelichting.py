"""All that is said around one judgement, worked out on request and not with every answer."""

from collections.abc import Mapping

from loket.catalogus.soorten import Catalogus
from loket.domein.oordeel import Beoordeling, Oordeel, Status
from loket.domein.situatie import Situatie
from loket.domein.toelichting import Toelichting
from loket.regels.lijst import regeling_bij
from loket.regels.nog_aanvragen import nog_aanvragen
from loket.regels.terugvordering import terugbetaling
from loket.regels.waarom_niet import waarom_niet


def toelichting(
    situatie: Situatie, catalogus: Catalogus, oordeel: Oordeel, namen: Mapping[str, str] | None = None
) -> Toelichting:
    """Why not, what to pay back, what can still be asked, and what counts for this scheme."""
    regeling = regeling_bij(catalogus, oordeel.regeling)
    hier = oordeel.status is not Status.NIET_VAN_TOEPASSING
    return Toelichting(
        waarom_niet=waarom_niet(situatie, catalogus, regeling, oordeel, namen),
        terugbetalen=terugbetaling(situatie, catalogus, regeling, oordeel),
        nog_aanvragen=nog_aanvragen(situatie, catalogus, regeling, oordeel),
        samenloop=tuple(rij for rij in catalogus.samenloop if rij.regeling == regeling.id) if hier else (),
    )


def rondom_alles(situatie: Situatie, catalogus: Catalogus, beoordeling: Beoordeling) -> dict[str, Toelichting]:
    """What can be said around every judgement, by scheme; nobody is named."""
    return {oordeel.regeling: toelichting(situatie, catalogus, oordeel) for oordeel in beoordeling.oordelen}
