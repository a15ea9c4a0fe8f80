"""How this household wants to be reached: what is safe, and what must never be done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """Number, times and who may hear it, in words; empty is not asked. The two refusals are False until said."""

    telefoon: str = ""
    tijden: str = ""
    wie: str = ""
    geen_voicemail: bool = False
    geen_post: bool = False

    @property
    def verboden(self) -> tuple[str, ...]:
        """What must not be done, in words, for beside every action."""
        return (
            *(("Spreek de voicemail niet in.",) if self.geen_voicemail else ()),
            *(("Stuur geen post.",) if self.geen_post else ()),
        )
