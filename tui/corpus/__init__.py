"""Articles and where they come from: readers, encodings, text hygiene, the catalogue."""
