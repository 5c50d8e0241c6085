import contextlib
import sys


@contextlib.contextmanager
def resource(name):
    print("acquire", name)
    try:
        yield name
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("release", name)


with resource("a"):
    raise ValueError("inside a")
print("after a")
with resource("b"):
    with resource("c"):
        sys.exit(5)
