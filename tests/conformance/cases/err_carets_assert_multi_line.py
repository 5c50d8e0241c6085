values = [1, 2]
assert len(values) == 3, (
    "expected three values, "
    "got %d" % len(values)
)
