import atexit
import sys


def a():
    try:
        {}["k"]
    except KeyError:
        sys.exit("from a")


def b():
    try:
        sys.exit(5)
    finally:
        print("b finally")


def c():
    try:
        sys.exit(6)
    except SystemExit as e:
        print("c", e.code)


atexit.register(a)
atexit.register(b)
atexit.register(c)
raise SystemExit([1, "two"])
