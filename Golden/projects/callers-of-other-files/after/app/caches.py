from .repository import Items


class Middle(Items):
    pass
