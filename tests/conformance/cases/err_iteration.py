class Plain:
    pass


for thing in (5, None, Plain(), len, 2.5):
    try:
        for x in thing:
            pass
    except TypeError as e:
        print("TypeError:", e)
try:
    print(*5)
except TypeError as e:
    print("TypeError:", e)
try:
    print(**5)
except TypeError as e:
    print("TypeError:", e)
items = {"a": 1}
try:
    for k in items:
        items[k + "x"] = 2
except RuntimeError as e:
    print("RuntimeError:", e)
for x in 12:
    pass
