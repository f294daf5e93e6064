"""Annotations out of hexapla and in: one module a format."""
