"""Werken moet lonen: what is left per month at every step of more earnings, all schemes judged (gemeentelijk.md 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from loket.catalogus.soorten import Catalogus
from loket.domein.mms import Keuze, Spelregels
from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Persoon, Situatie
from loket.domein.waarden import Bereik, Inkomst, Waarde
from loket.domein.werken import Grenzen, Kromme, Premie, Punt
from loket.regels import mms
from loket.regels.afronding import NUL, op_cent
from loket.regels.kliffen import grootste_dal, kliffen
from loket.regels.lijst import regelingen_van
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.regeling import Regeling
from loket.regels.verzachten import premie_bij, verzachters
from loket.regels.vraagstuk import Huishouden

STAP, HOOGSTE = Decimal(50), Decimal(2500)
HANGT_AF_VAN = ("personen.*.inkomsten", "personen.*.toetsingsinkomen_jaar")
GELD = ("gift", "korting")
MAANDEN = {"maand": 1, "kwartaal": 3, "jaar": 12}
BRUTO_HOOGSTENS = 2
"""loket never turns net into gross: gross earnings lie between the net ones and twice as much, an assumption."""

Oordelen = Mapping[str, Oordeel]


def mist(situatie: Situatie) -> tuple[str, ...]:
    """The paths of the facts without which a curve makes no sense."""
    aanvrager = next(p for p in situatie.personen if p.rol == "aanvrager")
    partner = next((p for p in situatie.personen if p.rol == "partner"), None)
    nodig = [f"personen.{p.id}.inkomsten" for p in (aanvrager, partner) if p is not None]
    open_ = [pad for pad in nodig if not isinstance(situatie.feiten.get(pad), tuple)]
    if partner is None and situatie.samenstelling.partner is not False:
        open_.append("samenstelling.partner")
    return tuple(open_)


def kromme(situatie: Situatie, catalogus: Catalogus, mmg: Decimal | None = None) -> Kromme:
    """The curve of the applicant's earnings from nothing more to `HOOGSTE`; nothing may be missing (`mist`).

    `mmg` is the border of this household, where it is known: then what an MMB would add is shown apart.
    """
    regelingen = [r for r in regelingen_van(catalogus, situatie.gemeente) if r.vorm in GELD and r.per in MAANDEN]
    nu = _beoordeel(situatie, catalogus, regelingen)
    wisselt = [r for r in regelingen if any(pad in r.leest for pad in HANGT_AF_VAN)]
    stappen = [STAP * nr for nr in range(int(HOOGSTE / STAP) + 1)]
    alle = [{**nu, **_bij(situatie, catalogus, wisselt, nu, extra)} for extra in stappen]
    delen = _delen(alle)
    premie = premie_bij(catalogus, situatie.gemeente)
    regels = mms.spelregels(_keuzes(catalogus, situatie.gemeente), situatie.peildatum) if mmg is not None else None
    punten = [_punt(situatie, extra, deel, premie) for extra, deel in zip(stappen, delen, strict=True)]
    if mmg is not None and regels is not None:
        punten = [replace(punt, mmb=_mmb(situatie, punt, mmg, regels)) for punt in punten]
    return Kromme(
        punten=tuple(punten),
        kliffen=kliffen(punten, alle),
        namen={id_: oordeel.naam for id_, oordeel in nu.items()},
        niet_mee=tuple(
            o.naam for id_, o in nu.items() if id_ not in delen[0] and o.status is Status.WAARSCHIJNLIJK_WEL
        ),
        verzachters=verzachters(catalogus, situatie.gemeente),
        premie=premie,
        dal=grootste_dal(punten),
    )


def _keuzes(catalogus: Catalogus, gemeente: str | None) -> tuple[Keuze, ...]:
    """What the municipality's pack chose about the MMS; empty where it has none."""
    return next((r.keuzes for p in catalogus.pakketten if p.id == gemeente for r in p.regels), ())


def _beoordeel(situatie: Situatie, catalogus: Catalogus, regelingen: Sequence[Regeling]) -> dict[str, Oordeel]:
    huis = Huishouden(situatie, catalogus)
    return {regeling.id: beoordeel_regeling(huis, regeling) for regeling in regelingen}


def _bij(
    situatie: Situatie, catalogus: Catalogus, wisselt: Sequence[Regeling], nu: Oordelen, extra: Decimal
) -> dict[str, Oordeel]:
    """All that hangs on income, judged with so much more net earnings per month and with the bijstand of then."""
    aanvrager = next(p for p in situatie.personen if p.rol == "aanvrager")
    pad = f"personen.{aanvrager.id}.inkomsten"
    inkomsten = situatie.feiten[pad]
    assert isinstance(inkomsten, tuple)
    erbij = (Inkomst("loon", extra),) if extra else ()
    met_loon: dict[str, Waarde] = {**situatie.feiten, pad: (*inkomsten, *erbij)}
    situatie = replace(situatie, feiten=met_loon)
    bijstand = _beoordeel(situatie, catalogus, [r for r in wisselt if r.id == "bijstand"])
    belast = _belast(situatie, extra, nu, bijstand)
    toets = f"personen.{aanvrager.id}.toetsingsinkomen_jaar"
    met_toets = {**met_loon, toets: _hoger(met_loon.get(toets), belast)}
    rest = [r for r in wisselt if r.id != "bijstand"]
    return {**bijstand, **_beoordeel(replace(situatie, feiten=met_toets), catalogus, rest)}


def _belast(situatie: Situatie, extra: Decimal, nu: Oordelen, straks: Oordelen) -> Grenzen:
    """How much taxed income comes on top per month: the earnings, and bijstand as far as it is not there yet.

    Bijstand is taxed too: what earnings take the place of does not raise the income of the year.
    """
    voor, na = (_per_maand(oordelen["bijstand"]) or (NUL, NUL) for oordelen in (nu, straks))
    al = voor if _krijgt_bijstand(situatie) else (NUL, NUL)
    return max(NUL, extra + na[0] - al[1]), max(NUL, extra + na[1] - al[0])


def _krijgt_bijstand(situatie: Situatie) -> bool:
    lijsten = [situatie.feiten.get(f"personen.{p.id}.inkomsten") for p in _samen(situatie)]
    soorten = {
        deel.soort for lijst in lijsten if isinstance(lijst, tuple) for deel in lijst if isinstance(deel, Inkomst)
    }
    return "bijstand" in soorten or situatie.gebruik.get("bijstand") == "ja"


def _hoger(oud: Waarde, belast: Grenzen) -> Waarde:
    """The income of the year with that much more; unknown stays unknown."""
    if isinstance(oud, Bereik):
        laag, hoog = oud.min, oud.max
    else:
        laag = hoog = oud if isinstance(oud, Decimal) else None
    onder = laag + 12 * belast[0] if isinstance(laag, Decimal) else None
    boven = hoog + 12 * BRUTO_HOOGSTENS * belast[1] if isinstance(hoog, Decimal) else None
    if onder is None and boven is None:
        return None
    return onder if onder == boven else Bereik(onder, boven)


# -- from judgements to money --------------------------------------------------------------------------


def _per_maand(oordeel: Oordeel) -> Grenzen | None:
    """What a scheme gives per month; nothing without a right, None where that must be asked."""
    if oordeel.status in (Status.WAARSCHIJNLIJK_NIET, Status.NIET_VAN_TOEPASSING):
        return NUL, NUL
    bedrag = oordeel.uitbetaling
    if oordeel.status in (Status.NAVRAGEN, Status.NIET_GEVRAAGD) or bedrag is None or oordeel.gebruik == "geweigerd":
        return None
    deler = MAANDEN[bedrag.per]
    return op_cent(bedrag.min / deler), op_cent(bedrag.max / deler)


def _delen(alle: Sequence[Oordelen]) -> list[dict[str, Grenzen]]:
    """Per step what each scheme gives; one that must be asked at some step is there between nothing and its most."""
    per: dict[str, list[Grenzen | None]] = {id_: [_per_maand(stap[id_]) for stap in alle] for id_ in alle[0]}
    uit: list[dict[str, Grenzen]] = [{} for _ in alle]
    for id_, reeks in per.items():
        meeste = max((grenzen[1] for grenzen in reeks if grenzen is not None), default=NUL)
        if meeste:
            for stap, grenzen in zip(uit, reeks, strict=True):
                stap[id_] = grenzen or (NUL, meeste)
    return uit


def _punt(situatie: Situatie, extra: Decimal, delen: Mapping[str, Grenzen], premie: Premie | None) -> Punt:
    eigen = [_eigen(situatie, persoon) for persoon in _samen(situatie)]
    laag, hoog = (sum((kant[nr] for kant in (*eigen, *delen.values())), extra) for nr in (0, 1))
    erbij = None
    if premie is not None:
        naast_bijstand = delen.get("bijstand", (NUL, NUL))[0] > 0
        erbij = op_cent(min(premie.deel * extra, premie.maand_max)) if naast_bijstand else NUL
    return Punt(extra, (laag, hoog), delen, premie=erbij)


def _mmb(situatie: Situatie, punt: Punt, mmg: Decimal, regels: Spelregels) -> Grenzen:
    """What an MMB would add: the least with the highest income, and the other way round."""
    loon = [_eigen(situatie, persoon, alleen="loon") for persoon in _samen(situatie)]
    arbeid = [sum((kant[nr] for kant in loon), punt.extra) for nr in (0, 1)]
    laag, hoog = punt.in_hand
    return mms.budget(mmg, hoog, arbeid[0], regels), mms.budget(mmg, laag, arbeid[1], regels)


def _samen(situatie: Situatie) -> list[Persoon]:
    return [p for p in situatie.personen if p.rol in ("aanvrager", "partner")]


def _eigen(situatie: Situatie, persoon: Persoon, alleen: str = "") -> Grenzen:
    """The income of one person without bijstand; bijstand is judged."""
    lijst = situatie.feiten.get(f"personen.{persoon.id}.inkomsten")
    laag = hoog = NUL
    for deel in lijst if isinstance(lijst, tuple) else ():
        if isinstance(deel, Inkomst) and deel.soort != "bijstand" and (not alleen or deel.soort == alleen):
            onder, boven = _kanten(deel.netto_maand)
            laag, hoog = laag + onder, hoog + boven
    return laag, hoog


def _kanten(bedrag: Decimal | Bereik | None) -> Grenzen:
    if isinstance(bedrag, Decimal):
        return bedrag, bedrag
    onder = bedrag.min if bedrag is not None and isinstance(bedrag.min, Decimal) else NUL
    boven = bedrag.max if bedrag is not None and isinstance(bedrag.max, Decimal) else onder
    return onder, boven
