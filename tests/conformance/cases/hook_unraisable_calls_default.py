import atexit
import sys


def hook(unraisable):
    print("before", file=sys.stderr)
    sys.__unraisablehook__(unraisable)
    print("after", file=sys.stderr)


class Server:
    def stop(self):
        raise OSError("already stopped")


sys.unraisablehook = hook
atexit.register(Server().stop)
