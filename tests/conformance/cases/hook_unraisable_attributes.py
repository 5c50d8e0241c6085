import atexit
import sys


def hook(args):
    print(args.exc_type, repr(args.exc_value), args.exc_traceback is not None)
    print(args.err_msg is None, args.object is None)


sys.unraisablehook = hook


class Handler:
    def __call__(self, *args):
        raise RuntimeError(*args)

    def method(self):
        raise LookupError

    def __repr__(self):
        return "Handler()"


h = Handler()
atexit.register(h)
atexit.register(h, 1, 2)
atexit.register(h.method)
atexit.register(int, "nope")
atexit.register(sys.exit, 3)
