import atexit
import sys


def one():
    try:
        raise ValueError("one")
    except ValueError as e:
        raise e


def two():
    try:
        one()
    except ValueError:
        raise


def three():
    try:
        two()
    except ValueError as e:
        raise e from e


def four():
    e = KeyError("kept")
    try:
        raise e
    except KeyError:
        pass
    raise e


def five():
    try:
        four()
    finally:
        print("five", sys.exc_info()[0] is KeyError)


for f in (one, two, three, four, five):
    atexit.register(f)
three()
