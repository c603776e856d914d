"""X's paths: what each reads, does and answers, in both of X's dialects."""
