import atexit
import sys


def recover():
    try:
        raise ValueError("original")
    except ValueError:
        try:
            raise KeyError("while recovering")
        finally:
            sys.nonlocal("gave up")


atexit.register(sys.stdout.write, "handler\n")
try:
    recover()
except SystemExit as e:
    context = e.__context__
    while context is not None:
        sys.stdout.write("%s\n" % type(context).__name__)
        context = context.__context__
    raise
