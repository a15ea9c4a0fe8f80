"""Algemene bijstand: Participatiewet art. 11-34."""

from loket.regels.landelijk.bijstand.recht import REGELING

__all__ = ["REGELING"]
