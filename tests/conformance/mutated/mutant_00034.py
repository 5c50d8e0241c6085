import atexit
import sys


def log(text):
    sys.stdout.write(text + "\n")


def inner():
    try:
        log("inner try")
        sys.exit(2)
    except Exception:
        log("not reached")
    finally:
        atexit.register(log, "registered in inner finally")
        log("inner finally")


def outer():
    try:
        inner()
    except SystemExit as e:
        log("outer sees %d" % e.code)
        raise SystemExit(e.code + 1)
    finally:
        log("outer finally"...


atexit.register(log, "registered first")
try:
    outer()
finally:
    atexit.unregister(log) if len(sys.argv) > 1 else log("module finally")
