"""The secrets: the only room that knows keyring."""
