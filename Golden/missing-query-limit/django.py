from shop.models import Item


def items():
    return list(Item.objects.filter(cheap=True))


class ItemList:
    queryset = Item.objects.all()
