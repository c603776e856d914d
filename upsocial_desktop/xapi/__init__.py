"""The X adapter: the only room that knows tweepy."""
