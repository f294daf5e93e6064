"""Tables that analysis reads: data, no logic."""
