import atexit
import sys


def inner():
    try:
        sys.exit(1)
    finally:
        print("inner finally")
        try:
            sys.exit(2)
        finally:
            print("innermost finally")


def outer():
    try:
        inner()
    finally:
        print("outer finally")


atexit.register(sys.stdout.write, "handler\n")
try:
    outer()
except SystemExit as e:
    print("code %d" % e.code)
    raise
