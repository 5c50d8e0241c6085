import os

try:
    open("missing.txt")
except FileNotFoundError as e:
    print(e, e.errno, e.filename, e.strerror, isinstance(e, OSError))
try:
    os.remove("missing.txt")
except OSError as e:
    print(type(e).__name__, e.errno, e)
with open("a.txt", "w") as f:
    pass
try:
    f.write("x")
except ValueError as e:
    print(e)
try:
    open("a.txt", "q")
except ValueError as e:
    print(e)
with open("a.txt") as f:
    f.write("x")
