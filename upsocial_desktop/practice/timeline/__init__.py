"""What X is made of: people, posts, ids, texts, and the rules of publishing."""
