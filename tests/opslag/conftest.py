from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.opslag.hulp import Kast, nieuwe_kast


@pytest.fixture
def kast(tmp_path: Path) -> Iterator[Kast]:
    kast = nieuwe_kast(tmp_path / "kast")
    yield kast
    kast.archief.sluit()
