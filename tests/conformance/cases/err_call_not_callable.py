for thing in (None, 5, "x", [1], {}, (1, 2), 2.5, True):
    try:
        thing()
    except TypeError as e:
        print("TypeError:", e)


class Plain:
    pass


value = 5
try:
    Plain()()
except TypeError as e:
    print("TypeError:", e)
value(1)
