"""The project's choices: the file `mlr.yaml` as one frozen record.

language: en
timezone: Europe/London
organisation: Thistle Islands
base_url: https://minutes.example.org/
members: [Sandham, Norwick, Thistle Island]
groups:
  the works group: [works group, WG]
people:
  Eva Ek: [Eva, EE]
bodies:
  board: Harbour Board
  works:
    name: Works Committee
    also: [Committee of Works]
    folder: committees/works
outputs: [html, ics, csv]

In: the text of the file, and the folder it lies in. Out: `Settings`, or the JSON Schema of the file.
Never here: a default that hangs on the machine, or a choice of what to do with a setting.
"""

from mlr_minutes.settings.kinds import base_url
from mlr_minutes.settings.settings import NAME, OUTPUTS, Settings, read_settings, settings_schema

__all__ = ["NAME", "OUTPUTS", "Settings", "base_url", "read_settings", "settings_schema"]
