"""National schemes: one file each, a folder where the article is long."""
