def kind(value):
    match value:
        case 0:
            return "zero"
        case [x, y]:
            return "pair %s %s" % (x, y)
        case {"k": v}:
            return "mapping %s" % v
        case str():
            return "text"
        case _:
            return "other"


print([kind(v) for v in (0, [1, 2], {"k": 3}, "x", 5.5)])
