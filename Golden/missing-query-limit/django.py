from shop.models import Item


def items():
    return list(Item.objects.filter(cheap=True))


class ItemList:
    queryset = Item.objects.all()


def names():
    return [item.name for item in Item.objects.filter(cheap=True)]


def discount():
    for item in Item.objects.filter(cheap=True):
        item.discount()


def by_name():
    return {item.name: item for item in Item.objects.all()}


def prices():
    return set(list(Item.objects.values_list("price", flat=True)))
