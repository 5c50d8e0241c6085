import os

try:
    raise OSError(2, "No such file", "x.txt")
except OSError as e:
    print(type(e).__name__, e, e.errno, e.filename)
raise OSError("plain")
