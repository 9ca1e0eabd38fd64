class Storage:
    def of_shop(self, shop):
        raise NotImplementedError
