from app.caches import Middle


class CachingItems(Middle):
    def of_age(self, age):
        return super().of_age(age)
