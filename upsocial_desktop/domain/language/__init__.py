"""Read Hindi, English and Hinglish: forms for searching, language, topics, places."""
