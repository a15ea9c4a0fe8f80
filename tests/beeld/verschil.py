"""What a person sees when a screen is no longer its picture."""

from difflib import unified_diff


def verschil(naam: str, toen: str, nu: str, optie: str) -> str:
    """The changed lines, and how to accept them when they are meant."""
    regels = unified_diff(toen.splitlines(), nu.splitlines(), f"{naam}: picture", f"{naam}: screen", lineterm="", n=1)
    return "\n".join(
        [
            "The screen is no longer its picture." if toen else "There is no picture of this screen yet.",
            *regels,
            f"Meant? Run 'pytest tests/beeld {optie}', look at the pictures and commit them.",
        ]
    )
