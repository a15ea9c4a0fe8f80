"""The colours of loket: one quiet accent; amber and red repeat what the words already say."""

from textual.theme import Theme

THEMA = Theme(
    name="loket",
    primary="#8fbfae",
    secondary="#8fbfae",
    accent="#8fbfae",
    foreground="#e8e4da",
    background="#1a1c1b",
    surface="#222524",
    panel="#2a2e2c",
    success="#a3c585",
    warning="#e0b25c",
    error="#e88873",
    dark=True,
    variables={"footer-key-foreground": "#8fbfae", "input-selection-background": "#8fbfae 35%"},
)
