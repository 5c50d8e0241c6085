import atexit

for cause in (1, "text", int, ValueError, None):
    try:
        raise KeyError("k") from cause
    except KeyError as e:
        print("key", repr(e.__cause__))
    except TypeError as e:
        print("type", e)
try:
    e = ValueError()
    e.__cause__ = 5
except TypeError as e:
    print(e)
try:
    e = ValueError()
    e.__context__ = "x"
except TypeError as e:
    print(e)
try:
    del ValueError().args
except TypeError as e:
    print(e)
raise ValueError("uncaught") from LookupError
