from datetime import UTC, datetime, timedelta
from random import Random
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from loket.domein.dossier import Beeld, Operatie, Soort
from loket.opslag.klok import moment_tekst, moment_uit, volgende_tijd
from loket.opslag.projectie import beeld_tekst, beeld_uit
from loket.opslag.vouwen import vouw, vouw_bij

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
VELDEN = ("naam", "straat", "feit.woning.soort")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda kind: st.lists(kind, max_size=2) | st.dictionaries(st.text(max_size=3), kind, max_size=2),
    max_leaves=4,
)


@st.composite
def operatie(draw: st.DrawFn) -> Operatie:
    minuut, toestel = draw(st.integers(0, 6)), draw(st.sampled_from("ab"))
    moment = BEGIN + timedelta(minutes=minuut)
    veld = draw(st.sampled_from(VELDEN))
    # One operation has one content: an id that comes back is the same operation.
    id_ = f"{minuut}-{toestel}-{veld}-{draw(st.integers(0, 2))}"
    soort: Soort = "wis" if crc32(id_.encode()) % 3 == 0 else "zet"
    return Operatie(id_, "d1", veld, soort, id_, toestel, f"{moment_tekst(moment)}~{toestel}", moment, None)


operaties = st.lists(operatie(), max_size=20)


@given(operaties, st.randoms(use_true_random=False))
def test_order_of_operations_does_not_matter(lijst: list[Operatie], toeval: Random) -> None:
    geschud = list(lijst)
    toeval.shuffle(geschud)
    assert vouw("d1", geschud) == vouw("d1", lijst)


@given(operaties)
def test_an_operation_that_comes_twice_changes_nothing(lijst: list[Operatie]) -> None:
    assert vouw("d1", [*lijst, *lijst]) == vouw("d1", lijst)


@given(operaties)
def test_each_field_has_its_newest_operation_and_a_wiped_field_is_gone(lijst: list[Operatie]) -> None:
    beeld = vouw("d1", lijst)
    for veld in VELDEN:
        van_veld = [op for op in lijst if op.veld == veld]
        nieuwste = max(van_veld, key=lambda op: (op.tijd, op.id), default=None)
        if nieuwste is None or nieuwste.soort == "wis":
            assert veld not in beeld.velden
        else:
            assert beeld.velden[veld].operatie == nieuwste.id


@given(operaties, st.integers(0, 20))
def test_adding_newer_operations_equals_folding_all(lijst: list[Operatie], knip: int) -> None:
    op_volgorde = sorted(set(lijst), key=lambda op: (op.tijd, op.id)) if lijst else []
    beeld = vouw_bij(vouw("d1", op_volgorde[:knip]), op_volgorde[knip:])
    assert beeld == vouw("d1", op_volgorde)
    assert beeld_tekst(beeld) == beeld_tekst(vouw("d1", op_volgorde))


@given(JSON)
def test_picture_comes_back_from_its_text(waarde: object) -> None:
    op = Operatie("o", "d1", "veld", "zet", waarde, "wie", "t", BEGIN, None)  # type: ignore[arg-type]
    beeld = vouw("d1", [op])
    assert beeld_uit("d1", beeld_tekst(beeld)) == beeld
    assert beeld_uit("d1", None) == Beeld("d1", {})


@given(st.lists(st.tuples(st.integers(-1_000_000, 1_000_000), st.sampled_from("ab")), max_size=30))
def test_clock_only_goes_forward_when_the_laptop_clock_jumps(sprongen: list[tuple[int, str]]) -> None:
    laatste = None
    for seconden, toestel in sprongen:
        volgende = volgende_tijd(laatste, BEGIN + timedelta(seconds=seconden), toestel)
        assert laatste is None or volgende.partition("~")[0] > laatste.partition("~")[0]
        laatste = volgende


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1900, 1, 1)))
def test_moment_comes_back_and_sorts_as_text(moment: datetime) -> None:
    assert moment_uit(moment_tekst(moment)) == moment
    if moment < datetime(9999, 1, 1, tzinfo=UTC):
        assert moment_tekst(moment) < moment_tekst(moment + timedelta(microseconds=1))
