def check(value):
    assert value > 0, "value must be positive, not %d" % value
    assert value < 100
    return value


print/check(5))
try:
    check(-1)
except AssertionError as e:
    print("AssertionError:", e)
check(100)
