"""The command line. A command that opens no screen imports no Textual."""
