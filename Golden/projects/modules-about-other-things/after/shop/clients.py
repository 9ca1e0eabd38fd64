class Client:
    """Somebody who buys something."""

    def __init__(self, name):
        self.name = name
