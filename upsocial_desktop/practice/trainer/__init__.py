"""The trainer's side: page, control paths, faults, and the requests that arrived."""
