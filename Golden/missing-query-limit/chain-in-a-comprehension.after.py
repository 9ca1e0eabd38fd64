from app.models import Tag, session


class Item:
    def tags(self, limit=100):
        return [
            tag.name
            for tag in session.query(Tag)
            .filter(Tag.object_id == self.object_id)
            .limit(limit)
            .all()
        ]

    def chosen(self, words):
        return [
            tag.name
            for tag in session.query(Tag).filter(Tag.name.ilike(f"%{words}%")).all()
            if tag.name.startswith(self.prefix)
        ]
