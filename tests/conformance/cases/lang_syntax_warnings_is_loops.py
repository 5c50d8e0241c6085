e = 1
while e is not 1.5:
    break
for i in range(2):
    if e is 2:
        print("two")
while e is 3:
    pass
while not (e is 4):
    break
assert e is not 5
assert not (e is 6), "m"
try:
    pass
finally:
    e is 7
try:
    1 / 0
except ZeroDivisionError:
    e is 8
finally:
    if e is 9:
        pass


def f():
    try:
        return e is 10
    finally:
        e is 11


def g():
    with f():
        e is 12
    for i in []:
        try:
            continue
        finally:
            e is 13


lambda: e is 14
[e is 15 for i in []]
e is 16 if e is 17 else e is 18
print("end")
