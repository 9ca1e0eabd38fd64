from .items import near, of_shop

__all__ = ["near", "of_shop"]
