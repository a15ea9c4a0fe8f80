"""Checks the catalogue against itself: facts, packs, norms, and the worked examples that come with it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from loket.catalogus.normkeuring import keur_normen
from loket.catalogus.rondom import keur_rondom
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus, Voorbeeld
from loket.domein.fouten import LoketFout
from loket.domein.oordeel import Oordeel
from loket.domein.situatie import Situatie
from loket.regels.lijst import alle_regelingen
from loket.regels.oordeel import beoordeel

GEZEGD = ("let_op", "geen_let_op", "stap", "geen_stap")
"""What an example may expect to be said, or not to be said: lists of the beginnings of remarks and steps."""


def controleer(catalogus: Catalogus) -> list[str]:
    """Every finding as one Dutch sentence; none when the catalogue holds together."""
    return [
        *_feiten(catalogus),
        *_regelingen(catalogus),
        *keur_normen(catalogus),
        *_rondom(catalogus),
        *reken_na(catalogus),
    ]


def reken_na(catalogus: Catalogus, voorbeelden: Iterable[Voorbeeld] | None = None) -> list[str]:
    """The worked examples that do not agree; without a list all of them."""
    fouten: list[str] = []
    for voorbeeld in catalogus.voorbeelden if voorbeelden is None else voorbeelden:
        try:
            fouten += [f"Voorbeeld {voorbeeld.id}: {mis}." for mis in verschillen(voorbeeld, catalogus)]
        except LoketFout as fout:
            fouten.append(f"Voorbeeld {voorbeeld.id}: {fout.zin}")
    return fouten


def verschillen(voorbeeld: Voorbeeld, catalogus: Catalogus) -> list[str]:
    """What of one example comes out otherwise than it must."""
    return verschillen_in(voorbeeld, lees_situatie(voorbeeld.situatie, catalogus), catalogus)


def verschillen_in(voorbeeld: Voorbeeld, situatie: Situatie, catalogus: Catalogus) -> list[str]:
    """The same, where the situation was read before."""
    oordeel = beoordeel(situatie, catalogus, alleen=[voorbeeld.regeling]).oordelen[0]
    gekregen = _uitkomsten(oordeel)
    gezegd = {naam: verwacht for naam, verwacht in voorbeeld.verwacht.items() if naam in GEZEGD}
    return [
        f"{naam} moet {verwacht} zijn, is {gekregen.get(naam)}"
        for naam, verwacht in voorbeeld.verwacht.items()
        if naam not in GEZEGD and not _gelijk(verwacht, gekregen.get(naam), voorbeeld.marge)
    ] + [
        f"{naam} klopt niet voor '{zin}'"
        for naam, zinnen in gezegd.items()
        for zin in zinnen
        if not _klopt(naam, zin, oordeel)
    ]


def _klopt(naam: str, zin: str, oordeel: Oordeel) -> bool:
    """Whether a remark or a step is there, or is not; its beginning is enough."""
    soort = naam.removeprefix("geen_")
    teksten = oordeel.let_op if soort == "let_op" else tuple(stap.stap for stap in oordeel.uitleg)
    return any(tekst.startswith(zin) for tekst in teksten) is (naam == soort)


def _uitkomsten(oordeel: Oordeel) -> Mapping[str, Any]:
    bedrag = oordeel.bedrag
    return {
        **oordeel.waarden,
        "status": oordeel.status.value,
        "min": bedrag.min if bedrag else None,
        "max": bedrag.max if bedrag else None,
        "navragen": bedrag is None,
        "beslissend": sorted(o.feit for o in oordeel.ontbreekt if o.beslissend),
    }


def _gelijk(verwacht: object, gekregen: object, marge: Decimal) -> bool:
    if isinstance(verwacht, list):
        return (
            isinstance(gekregen, list | tuple)
            and len(verwacht) == len(gekregen)
            and all(_gelijk(een, ander, marge) for een, ander in zip(verwacht, gekregen, strict=True))
        )
    if isinstance(verwacht, bool) or gekregen is None:
        return verwacht == gekregen
    try:
        return abs(Decimal(str(verwacht)) - Decimal(str(gekregen))) <= marge
    except InvalidOperation:
        return str(verwacht) == str(gekregen)


def _feiten(catalogus: Catalogus) -> list[str]:
    fouten = []
    for feit in catalogus.feiten:
        begrensd = feit.soort not in ("ja_nee", "keuze")
        if begrensd and (feit.van is None or feit.tot is None):
            fouten.append(f"Het feit {feit.pad} heeft geen 'van' en 'tot'.")
        if feit.soort == "keuze" and feit.pad != "gemeente" and len(feit.opties) < 2:
            fouten.append(f"Het feit {feit.pad} heeft geen opties.")
        if feit.gevraagd and not feit.deel:
            fouten.append(f"Het feit {feit.pad} heeft geen deel van het gesprek waarin het gevraagd wordt.")
        if feit.is_gewoon and feit.gewoon is None:
            fouten.append(f"Het feit {feit.pad} heeft een aanname maar geen gewone waarde.")
        if feit.soort == "keuze" and feit.gewoon is not None and feit.gewoon not in feit.opties:
            fouten.append(f"Het feit {feit.pad} heeft een gewone waarde die geen optie is.")
    return fouten


def _regelingen(catalogus: Catalogus) -> list[str]:
    eigen = {regeling.id for regeling in alle_regelingen(catalogus)}
    fouten = [
        f"De regeling {regeling.id} leest {pad}, maar dat staat niet in feiten.toml."
        for regeling in alle_regelingen(catalogus)
        for pad in regeling.leest
        if pad not in catalogus.per_patroon
    ]
    if eigen != catalogus.beoordeelde_regelingen:
        verschil = ", ".join(sorted(eigen ^ catalogus.beoordeelde_regelingen))
        fouten.append(f"In regelingen.toml klopt 'beoordeeld' niet: {verschil}.")
    landelijk = {regeling.id for regeling in alle_regelingen(catalogus) if not regeling.gemeenten}
    fouten += [
        f"De regeling {regeling.id} vervangt '{regeling.vervangt}', maar zo heet geen landelijke regeling."
        for regeling in alle_regelingen(catalogus)
        if regeling.vervangt is not None and regeling.vervangt not in landelijk
    ]
    missend = sorted(eigen - catalogus.bekende_regelingen)
    return fouten + [f"In regelingen.toml ontbreekt {id_} bij 'bekend'." for id_ in missend]


def _rondom(catalogus: Catalogus) -> list[str]:
    rijen = catalogus.samenloop, catalogus.over_jaar, catalogus.terug
    return keur_rondom(*rijen, catalogus.bekende_regelingen, catalogus.normen)
