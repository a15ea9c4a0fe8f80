"""The commands by name; the module of a command is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module

import typer
from click import Command, Context
from typer.core import TyperGroup

# One line per command or group: its module and the function or group there, with its imports inside the function.
OPDRACHTEN = {
    "reken": ("reken", "reken"),
    "catalogus": ("catalogus", "app"),
    "dossier": ("dossier", "app"),
    "gesprek": ("gesprek", "gesprek"),
    "termijn": ("termijn", "termijn"),
    "begin": ("begin", "begin"),
    "demo": ("starten", "demo"),
    "reservekopie": ("opslag", "reservekopie"),
    "herstel": ("opslag", "herstel"),
    "controleer": ("opslag", "controleer"),
    "rapport": ("rapport", "rapport"),
}


class Opdrachten(TyperGroup):
    """The commands of `OPDRACHTEN`: the app that opens its first screen loads none but its own."""

    def list_commands(self, ctx: Context) -> list[str]:
        """The names, in the order of the help."""
        return list(OPDRACHTEN)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Load the command; None when there is none of that name."""
        if cmd_name not in OPDRACHTEN:
            return None
        module, naam = OPDRACHTEN[cmd_name]
        gevonden = getattr(import_module(f"loket.cli.{module}"), naam)
        opdracht: Command = typer.main.get_group(gevonden) if isinstance(gevonden, typer.Typer) else _los(gevonden)
        opdracht.name = cmd_name
        return opdracht


def _los(functie: Callable[..., object]) -> Command:
    """A command that is one function."""
    alleen = typer.Typer(add_completion=False)
    alleen.command()(functie)
    return typer.main.get_command(alleen)
