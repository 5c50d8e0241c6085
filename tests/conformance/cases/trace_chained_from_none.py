def lookup(key):
    try:
        return {"a": 1}[key]
    except KeyError:
        raise LookupError("no " + key) from None


try:
    lookup("b")
except LookupError as e:
    print(e.__cause__, type(e.__context__).__name__, e.__suppress_context__)
lookup("c")
