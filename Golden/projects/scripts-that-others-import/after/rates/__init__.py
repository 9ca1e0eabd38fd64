from rates.daily import daily

__all__ = ["daily"]
