"""A shop whose files import each other in several ways."""
