"""The Textual app. Importing this package imports no Textual: only `tui.browser.app` does."""
