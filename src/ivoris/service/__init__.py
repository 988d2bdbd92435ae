"""What the world sees: health, metrics and a status page. The only importer of the web framework."""
