"""The fictional caseload in a store: twelve households as if the duo had met them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from loket.diensten.archief import Archief
from loket.diensten.zitting import Bronnen
from loket.domein.afspraak import Actievoorstel
from loket.domein.dossier import Json, Wijziging
from loket.domein.duo import Duolid
from loket.gesprek import voorstellen

_PERSOON_FEITEN_NIET = ("id", "rol")


def vul_demo(
    archief: Archief,
    huishoudens: Iterable[Mapping[str, Any]],
    duo: tuple[Duolid, ...],
    bronnen: Bronnen,
    vandaag: date,
) -> int:
    """Write every household in one transaction each; gives their number."""
    aantal = 0
    for huishouden in huishoudens:
        aantal += 1
        wijzigingen = [
            *_kop(huishouden, archief.nieuw_nummer()),
            *_situatie(huishouden["situatie"], huishouden.get("namen", {})),
            *(Wijziging(f"antwoord.{item}", antwoord) for item, antwoord in huishouden["antwoorden"].items()),
            *_afspraken(huishouden, bronnen, vandaag),
        ]
        dossier = f"demo-{aantal:04d}"
        archief.schrijf(dossier, wijzigingen, wie=duo[0].id)
        for lid in duo:
            handtekeningen = _handtekeningen(huishouden, lid)
            if handtekeningen:
                archief.schrijf(dossier, handtekeningen, wie=lid.id)
    return aantal


def _handtekeningen(huishouden: Mapping[str, Any], lid: Duolid) -> list[Wijziging]:
    """A signature is the signer's own operation."""
    return [
        Wijziging(f"afspraak.demo{nr}.getekend.{lid.id}", True)
        for nr, afspraak in enumerate(huishouden.get("afspraken", ()), start=1)
        if lid.rol in afspraak["getekend"]
    ]


def _kop(huishouden: Mapping[str, Any], nummer: str) -> list[Wijziging]:
    velden = {veld: huishouden.get(veld) for veld in ("naam", "straat", "wijk", "doel")}
    velden |= {"nummer": nummer, "gemeente": huishouden["situatie"]["gemeente"]}
    return [Wijziging(veld, waarde) for veld, waarde in velden.items() if waarde]


def _situatie(situatie: Mapping[str, Any], namen: Mapping[str, str]) -> list[Wijziging]:
    """The facts of a situation file as fields."""
    uit: list[Wijziging] = []
    rollen: list[str] = []
    for persoon in situatie["personen"]:
        id_, rol = persoon["id"], persoon["rol"]
        rollen.append(rol)
        uit.append(Wijziging(f"persoon.{id_}", {"rol": rol, "naam": namen.get(id_, "")}))
        uit += [
            _persoonsfeit(id_, feit, waarde) for feit, waarde in persoon.items() if feit not in _PERSOON_FEITEN_NIET
        ]
    uit += _samenstelling(situatie.get("samenstelling"), rollen)
    uit += [Wijziging(f"feit.woning.{feit}", waarde) for feit, waarde in situatie.get("woning", {}).items()]
    uit += [Wijziging(f"gebruik.{regeling}", ja) for regeling, ja in situatie.get("gebruik", {}).items()]
    for regeling, feiten in situatie.get("feiten", {}).items():
        uit += [Wijziging(f"feit.feiten.{regeling}.{feit}", waarde) for feit, waarde in feiten.items()]
    return uit


def _persoonsfeit(id_: str, feit: str, waarde: Json) -> Wijziging:
    """A year of birth stands in the field of the birth date, as when it is typed."""
    veld = "geboortedatum" if feit == "geboortejaar" else feit
    return Wijziging(f"feit.personen.{id_}.{veld}", waarde)


def _samenstelling(gezegd: Mapping[str, Json] | None, rollen: list[str]) -> list[Wijziging]:
    """Without the block the listed people are the whole household."""
    if gezegd is None:
        gezegd = {
            "partner": "partner" in rollen,
            "kinderen": rollen.count("kind"),
            "medebewoners": rollen.count("medebewoner"),
        }
    return [Wijziging(f"samenstelling.{wat}", waarde) for wat, waarde in gezegd.items() if waarde is not None]


def _items_van(voorstel: Actievoorstel) -> set[str]:
    """The items that a proposal is joined out of; its key names each of them."""
    return {deel.rpartition(".")[0] for deel in voorstel.sleutel.split("+")}


def _afspraken(huishouden: Mapping[str, Any], bronnen: Bronnen, vandaag: date) -> list[Wijziging]:
    """Agreements and the next talk, with days relative to today."""
    uit: list[Wijziging] = []
    acties = voorstellen(bronnen.gesprek, huishouden["antwoorden"], vandaag, bronnen.termijn)
    for nr, afspraak in enumerate(huishouden.get("afspraken", ()), start=1):
        veld = f"afspraak.demo{nr}"
        bron = next((a for a in acties if afspraak.get("bron") in _items_van(a)), None)
        dag = vandaag + timedelta(days=afspraak["over_dagen"])
        vorm: dict[str, Json] = {
            "tekst": afspraak["tekst"],
            "wie": afspraak["wie"],
            "datum": dag.isoformat(),
            "uiterlijk": bron.uiterlijk.isoformat() if bron and bron.uiterlijk >= dag else None,
            "bron": bron.sleutel if bron else None,
            "op_blad": bron.op_blad if bron else "ja",
        }
        uit.append(Wijziging(veld, vorm))
        if afspraak.get("inwoner"):
            uit.append(Wijziging(f"{veld}.inwoner", afspraak["inwoner"]))
        if afspraak.get("klaar"):
            uit.append(Wijziging(f"{veld}.klaar", dag.isoformat()))
    moment = huishouden.get("volgende_keer")
    if moment:
        dag = vandaag + timedelta(days=moment["over_dagen"])
        plan: dict[str, Json] = {"datum": dag.isoformat(), "tijd": moment["tijd"], "plek": moment["plek"]}
        uit.append(Wijziging("afspraakmoment", plan))
    return uit
