"""What the source says of the thirty core questions of round two, for the test that compares them."""

from typing import NamedTuple


class Bron(NamedTuple):
    """One core question as the source has it; "weet_niet" can be said to any question, so it is no option."""

    domein: str
    id: str
    type: str
    regelingen: tuple[str, ...] = ()
    opties: tuple[str, ...] = ()
    wanneer: tuple[tuple[str, str, int], ...] = ()
    signalen: tuple[tuple[tuple[str, ...], str], ...] = ()
    acties: tuple[tuple[tuple[str, ...], str, str, str], ...] = ()
    bewaren: str = "ja"
    op_blad: str = "ja"


ACHTER = (
    "huur_of_hypotheek",
    "energie_water",
    "zorgverzekering",
    "belasting_toeslagen",
    "boetes_cjib",
    "lening_of_bnpl",
    "telefoon",
    "kinderopvang_school",
    "familie_vrienden",
)
RONDE_TWEE = (
    Bron(
        "inkomen",
        "ink_soort",
        "meerkeuze",
        regelingen=("bijstand", "toeslagenwet", "aio", "ww", "ziekte_wia", "aow", "stufi"),
        opties=(
            "loon",
            "bijstand",
            "ww",
            "ziektewet_wia_wajong",
            "aow_pensioen",
            "zzp",
            "studiefinanciering",
            "alimentatie",
            "anw",
            "geen",
            "anders",
        ),
        signalen=((("geen",), "pw_geen_inkomen"),),
        acties=(
            (
                ("geen",),
                "Doe vandaag samen de officiële melding voor bijstand (die datum telt) en start de aanvraag.",
                "samen",
                "0d",
            ),
        ),
    ),
    Bron(
        "inkomen",
        "ink_netto",
        "bedrag",
        regelingen=("mmb", "bijstand", "meedoen"),
        acties=(
            (
                ("*",),
                "Vergelijk met de gemeentelijke grens en met de bijstandsnorm; reken alle regelingen door.",
                "medewerker",
                "0d",
            ),
        ),
    ),
    Bron(
        "inkomen",
        "ink_wisselt",
        "ja_nee",
        regelingen=("zorgtoeslag", "huurtoeslag"),
        signalen=((("ja",), "terugvordering"),),
        acties=(
            (
                ("ja",),
                "Schat het jaarinkomen samen en pas de toeslagen aan. Spreek af: na 3 maanden opnieuw kijken.",
                "samen",
                "2w",
            ),
        ),
    ),
    Bron(
        "inkomen",
        "ink_voorschot",
        "ja_nee",
        regelingen=("bijstand",),
        signalen=((("ja",), "pw_geen_inkomen"),),
        acties=(
            (
                ("ja",),
                "Noteer de aanvraagdatum. Check het voorschot (binnen 4 weken, art. 52 Pw).",
                "medewerker",
                "pw_voorschot_4w",
            ),
        ),
    ),
    Bron(
        "lasten",
        "las_rond",
        "keuze",
        regelingen=("mmb",),
        opties=("ja_en_sparen", "net", "nee_kom_tekort"),
        signalen=((("nee_kom_tekort",), "wgs_melding"),),
        acties=(
            (("nee_kom_tekort", "weet_niet"), "Maak samen een simpel overzicht: erin, eruit, over.", "samen", "2w"),
        ),
    ),
    Bron(
        "lasten",
        "las_huur",
        "bedrag",
        regelingen=("huurtoeslag", "woonlastenfonds", "huurverlaging"),
        acties=((("*",), "Check huurtoeslag, ook bij hoge huur. Check het woonlastenfonds.", "medewerker", "5wd"),),
    ),
    Bron(
        "lasten",
        "las_energie",
        "bedrag",
        regelingen=("energiehulp",),
        acties=(
            (("*",), "Bied de energiecoach of het fixteam aan. Check contract en termijnbedrag.", "medewerker", "2w"),
        ),
    ),
    Bron(
        "lasten",
        "las_belasting_lokaal",
        "ja_nee",
        regelingen=("kwijtschelding_gemeente", "kwijtschelding_waterschap"),
        signalen=((("ja",), "niet_gebruik"),),
        acties=(
            (
                ("ja",),
                "Vraag samen kwijtschelding aan bij gemeente en waterschap. Vraag of het volgend jaar automatisch kan.",
                "samen",
                "2w",
            ),
        ),
    ),
    Bron(
        "landelijk",
        "lan_zorgtoeslag",
        "ja_nee",
        regelingen=("zorgtoeslag",),
        signalen=((("nee",), "niet_gebruik"),),
        acties=(
            (
                ("nee", "weet_niet"),
                "Proefberekening en aanvraag samen doen. Kijk ook of vorig jaar nog kan.",
                "samen",
                "0d",
            ),
        ),
    ),
    Bron(
        "landelijk",
        "lan_huurtoeslag",
        "keuze",
        regelingen=("huurtoeslag",),
        opties=("krijg_ik", "huur_geen_toeslag", "huur_weet_niet", "eigen_huis", "inwonend"),
        signalen=((("huur_geen_toeslag",), "niet_gebruik"),),
        acties=((("huur_geen_toeslag", "huur_weet_niet"), "Proefberekening samen doen en aanvragen.", "samen", "0d"),),
    ),
    Bron(
        "landelijk",
        "lan_kgb",
        "ja_nee",
        regelingen=("kgb",),
        wanneer=(("hh_kinderen", ">", 0),),
        signalen=((("nee",), "niet_gebruik"),),
        acties=(
            (("nee",), "Vraag aan, ook extra bedrag voor alleenstaande ouders. Kijk naar vorig jaar.", "samen", "0d"),
        ),
    ),
    Bron(
        "landelijk",
        "lan_terugbetaling",
        "ja_nee",
        regelingen=("schuldhulp",),
        signalen=(
            (("ja",), "terugvordering"),
            (("ja",), "wgs_melding"),
        ),
        acties=(
            (("ja",), "Vraag samen een regeling aan die past bij het inkomen. Bekijk of bezwaar kan.", "samen", "5wd"),
        ),
    ),
    Bron(
        "landelijk",
        "lan_wijziging",
        "ja_nee",
        signalen=((("ja",), "terugvordering"),),
        acties=((("ja",), "Geef het samen door, nu. Leg uit: doorgeven voorkomt terugbetalen.", "samen", "0d"),),
    ),
    Bron(
        "gemeente",
        "gem_mmb",
        "ja_nee",
        regelingen=("mmb", "iit"),
        signalen=((("nee",), "niet_gebruik"),),
        acties=((("nee",), "Bereken samen het bedrag dat nodig is en vraag het aan.", "samen", "2w"),),
    ),
    Bron(
        "gemeente",
        "gem_iit",
        "ja_nee",
        regelingen=("iit",),
        signalen=((("nee",), "niet_gebruik"),),
        acties=((("nee",), "Vraag aan, of regel dat de gemeente dit zelf toekent.", "samen", "10wd"),),
    ),
    Bron(
        "gemeente",
        "gem_bijzondere",
        "ja_nee",
        regelingen=("bijzondere_bijstand", "huishoudelijke_spullen", "overlijden", "rechtshulp"),
        signalen=((("ja",), "niet_gebruik"),),
        acties=(
            (
                ("ja",),
                "Vraag bijzondere bijstand aan, liefst voor de kosten worden gemaakt. "
                "Vraag gift in plaats van lening als dat kan.",
                "samen",
                "5wd",
            ),
        ),
    ),
    Bron(
        "gemeente",
        "gem_meedoen",
        "ja_nee",
        regelingen=("meedoen",),
        signalen=((("nee",), "niet_gebruik"),),
        acties=((("nee",), "Vraag samen aan. Laat meteen zien wat je ermee kunt doen.", "samen", "0d"),),
    ),
    Bron(
        "gemeente",
        "gem_bezwaar",
        "ja_nee",
        regelingen=("rechtshulp",),
        signalen=((("ja",), "termijn_loopt"),),
        acties=(
            (
                ("ja",),
                "Noteer datum van het besluit, bereken de bezwaartermijn en help met een kort bezwaar.",
                "samen",
                "awb_bezwaar_6w",
            ),
        ),
    ),
    Bron(
        "kinderen",
        "kin_school",
        "ja_nee",
        regelingen=("kindregelingen", "kinderfiets"),
        wanneer=(("hh_kinderen", ">", 0),),
        signalen=((("nee",), "kind_mist"),),
        acties=((("nee",), "Vraag Leergeld of kindregeling aan, per kind, in één keer.", "samen", "5wd"),),
    ),
    Bron(
        "kinderen",
        "kin_sport",
        "ja_nee",
        regelingen=("kindregelingen",),
        wanneer=(("hh_kinderen", ">", 0),),
        signalen=((("nee",), "kind_mist"),),
        acties=(
            (("nee",), "Vraag zwemfonds of sportvergoeding aan. Ga mee naar de club als dat helpt.", "samen", "10wd"),
        ),
    ),
    Bron(
        "schulden",
        "sch_achter",
        "meerkeuze",
        regelingen=("schuldhulp", "saneringskrediet"),
        opties=(*ACHTER, "geen"),
        signalen=((ACHTER, "wgs_melding"),),
        acties=(
            (
                ACHTER,
                "Wil de inwoner schuldhulp? Leg de meldingsdatum vast en meld samen aan.",
                "samen",
                "wgs_gesprek_4w",
            ),
        ),
    ),
    Bron(
        "schulden",
        "sch_hoogte",
        "keuze",
        regelingen=("schuldhulp",),
        opties=("geen", "tot_1000", "1000_tot_5000", "5000_tot_20000", "meer_dan_20000"),
        acties=((("weet_niet",), "Verzamel samen de post; vraag zo nodig overzicht op.", "samen", "2w"),),
    ),
    Bron(
        "schulden",
        "sch_post",
        "ja_nee",
        signalen=((("ja",), "termijn_loopt"),),
        acties=(
            (
                ("ja",),
                "Open de post samen. Sorteer: nu, deze week, later. Zet elke datum in de actielijst.",
                "samen",
                "1wd",
            ),
        ),
    ),
    Bron(
        "schulden",
        "sch_deurwaarder",
        "ja_nee",
        regelingen=("schuldhulp", "beslagvrij", "rechtshulp"),
        signalen=(
            (("ja",), "wgs_melding"),
            (("ja",), "termijn_loopt"),
        ),
        acties=((("ja",), "Laat de beslagvrije voet narekenen. Meld bij schuldhulp.", "medewerker", "3wd"),),
    ),
    Bron("afspraken", "afs_lijst", "ja_nee", acties=((("nee",), "Pas aan totdat het klopt.", "samen", "0d"),)),
    Bron(
        "afspraken",
        "afs_max",
        "ja_nee",
        signalen=((("nee",), "overbelast"),),
        acties=((("nee",), "Haal acties weg of zet ze op onze naam.", "samen", "0d"),),
    ),
    Bron(
        "afspraken",
        "afs_papier",
        "ja_nee",
        acties=(
            (("ja",), "Print of schrijf het blad, in de taal die de inwoner wil.", "medewerker", "0d"),
            (
                ("nee",),
                "Bewaar het blad niet onnodig; spreek af hoe de inwoner het krijgt als dat nodig is.",
                "medewerker",
                "0d",
            ),
        ),
    ),
    Bron(
        "afspraken",
        "afs_delen",
        "meerkeuze",
        opties=("schuldhulp", "wmo_team", "jeugdteam", "werk_en_inkomen", "huisarts", "school", "niemand"),
        acties=((("niemand",), "Leg uit wat er dan nog kan, en deel niets.", "medewerker", "0d"),),
    ),
    Bron(
        "afspraken",
        "afs_bellen",
        "datum",
        acties=((("*",), "Bel op die dag, ook als er niets nieuws is.", "samen", "0d"),),
    ),
    Bron(
        "afspraken",
        "afs_duo_check",
        "keuze",
        opties=("ja", "nee_opgelost", "nee_vastleggen"),
        acties=((("nee_vastleggen",), "Leg de verschillende kijk vast en spreek binnen een week na.", "samen", "5wd"),),
        bewaren="alleen_duo",
        op_blad="nooit",
    ),
)
