import atexit
import sys


class Halt(BaseException):
    pass


atexit.register(sys.stdout.write, "handler\n")
try:
    raise Halt("one", 2)
except Exception:
    print("not here")
