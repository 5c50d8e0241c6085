x = 1
assert (x, "always true")
assert (x,)
assert ()
assert (x, 1), "m"


def f():
    try:
        pass
    finally:
        assert (x, 2)
        1[0]


print("end")
