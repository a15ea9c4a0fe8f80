"""What there is: households, facts, judgements, conversations and agreements, as frozen data."""
