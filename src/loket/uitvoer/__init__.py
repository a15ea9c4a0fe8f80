"""From finished objects to text, files and bytes."""
