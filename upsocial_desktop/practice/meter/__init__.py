"""How often X lets an app call, and what it costs."""
