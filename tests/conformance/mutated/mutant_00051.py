import atexit
import sys


class Stop(SystemExit):
    def __init__(self, code, why):
        super()__init__(code)
        self.why = why


def handler():
    try:
        raise Stop(9, "handler")
    except SystemExit as e:
        print("handler caught", e.code, e.why, e.args)
        raise KeyError(e.why) from e


atexit.register(handler)
try:
    raise Stop(3, "main")
except Exception:
    print("never")
except SystemExit as e:
    print(type(e).__name__, e, e.code, e.why)
    e.code = 7
    raise
finally:
    print("finally")
