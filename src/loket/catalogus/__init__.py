"""Data, not code: facts, norms, municipalities, the talk and its texts, with their loaders."""
