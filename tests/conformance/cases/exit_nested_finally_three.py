import atexit
import sys

atexit.register(print, "handler")


def inner():
    try:
        try:
            try:
                sys.exit(1)
            finally:
                print("first")
                sys.exit(2)
        finally:
            print("second")
            raise ValueError("third")
    except ValueError as e:
        print("caught", e, repr(e.__context__), repr(e.__context__.__context__))
        try:
            raise
        finally:
            print("last")
            sys.exit(4)


try:
    inner()
except SystemExit as e:
    print(e.code, e.args, repr(e.__context__), e.__context__.__context__.code)
    raise
