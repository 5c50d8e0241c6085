try:
    (5).x = 1
except AttributeError as e:
    print("AttributeError:", e)
try:
    "text".upper = None
except AttributeError as e:
    print("AttributeError:", e)


class Plain:
    pass


p = Plain()
p.x = 1
del p.x
try:
    del p.x
except AttributeError as e:
    print("AttributeError:", e)
None.x = 3
