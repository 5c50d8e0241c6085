import weakref


class Basket(list):
    pass


class Table(dict):
    pass


class Text(type(u'')):
    pass


class Pair(tuple):
    pass


def gone(reference):
    print('gone', reference() is None)


kept = []
for made in (Basket([1, 2]), Table(a=1), Text(u'text')):
    kept.append(weakref.ref(made, gone))
    print(kept[-1]() is made)
    del made
for plain in ([], {}, u'', (), Pair()):
    try:
        weakref.ref(plain)
    except TypeError as error:
        print(error)
