"""What people say of articles: model, journal, YAML store, entity register, anchoring, exchange."""
