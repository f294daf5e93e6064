"""Small windows over a place that ask for one thing and give it back."""
