"""Cases: the list, the page of one, and its dialogs."""
