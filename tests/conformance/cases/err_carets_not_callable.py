handlers = {"a": None}
print(handlers["a"](1, 2))
