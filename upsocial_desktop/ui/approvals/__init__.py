"""What waits for a person: approvals, posts that ask about themselves, posts by hand."""
