"""Sites for programs to look at."""

from pathlib import Path

from mlr_minutes.compiler import compile_texts
from mlr_minutes.publish import publish
from mlr_minutes.renderers import Site, render
from mlr_minutes.settings import Settings
from mlr_minutes.source import SourceText

SWEDISH = """---
titel: Byrådets möte
organ: Byrådet
datum: 2026-03-10
tid: 18.00-20.15
plats: Bygdegården
status: utkast
närvarande: Eva Ek (ordförande), Bo Berg (Vik)
frånvarande: Ann Al
tidszon: ZONE
---

# Byrådets möte

## Beslut

- 4.1 **Bryggan:** Varje by lagar sin brygga senast den 15/5.
- 4.2 Vägen *stängs* för lastbilar; se [kartan](https://example.org/karta).
5. **Möten:** Följande mötesdatum är preliminära för rådet:

   - 10 juni, kl. 18-20, Vik*
   - 11 november, kl. 18-20.30, Lund

   * Med visning av kajen.

## 4. Bryggan och vägen

| By | Bryggor | Ansvarig för skötsel och underhåll |
| --- | --- | --- |
| Vik | 3 | enligt_ett_avtal_med_ett_mycket_långt_namn_som_inte_går_att_bryta |

> Det var bättre förr.

```
kod med en mycket lång rad som inte får göra sidan bredare än den är, hur lång den än må vara, 27/11
```

1. Ett
3. Tre

### 4.1 Underrubrik

Text H<sub>2</sub>O.

## Att göra

- [ ] Eva: ring snickaren senast 20/3
- [x] Köp kaffe

## Nästa möte

Nästa möte hålls den 14 april kl. 18-20 i Skolan.
"""

ENGLISH = """---
body: Village board
date: 2026-01-20
time: 7 pm - 9 pm
place: Village hall
present: Ann Ames (chair), Bob Bell
timezone: ZONE
---

## Decisions

1. **Hall:** The hall is painted. The clerk shall ask for a price no later than 2 February.
2. The key stays with the caretaker.

## 1. Hall

The paint comes off. Nobody knows why.

**Decision:** The old paint is scraped first.

## Action items

- [ ] Bob: buy brushes by 30 January

## Next meeting

The next meeting will be held on 7 July at 7 pm in the Village Hall.
"""


def archive(folder: Path) -> Path:
    """A site with so many long decisions that its register and its list of meetings take several pages."""
    long = "The harbour wall is mended where the sea has taken it, and nobody parks there. " * 60
    texts = {
        f"y{year}-{month:02}-{day:02}": f"---\nbody: {body}\ndate: {year}-{month:02}-{day:02}\npresent: Ann Ames (chair), Bob Bell\n---\n\n"
        f"## Decisions\n\n1. **Wall {month}:** {owner} mends the wall by 1 December. {long}\n2. **Key:** The key stays.\n"
        for year in (2023, 2024, 2025)
        for month in range(1, 13)
        for day, body, owner in ((3, "Village board", "Ann Ames"), (17, "Harbour group", "Bob Bell"))
    }
    return built(folder, **texts)


def built(folder: Path, *, zone: str = "Europe/Stockholm", **texts: str) -> Path:
    """A site of some texts, each under the name of its body."""
    sources = [SourceText(name=f"{name}.md", text=text.replace("ZONE", zone)) for name, text in texts.items()]
    outcome = compile_texts(sources, Settings())
    assert outcome.diagnostics == ()
    publish(render(Site(register=outcome.value)), folder / "site", [])
    return folder / "site"


def two_bodies(folder: Path, tag: str) -> Path:
    """A site of two bodies, in Swedish or English."""
    text = {"sv": SWEDISH, "en": ENGLISH}[tag].replace("ZONE", "Europe/Stockholm")
    other = text.replace("Byrådet", "Hamngruppen").replace("Village board", "Works group")
    sources = [SourceText(name="2026-03-10-one.md", text=text), SourceText(name="2026-03-10-two.md", text=other)]
    publish(render(Site(register=compile_texts(sources, Settings()).value)), folder / "site", [])
    return folder / "site"
