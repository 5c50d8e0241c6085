import atexit
import sys


class Broken:
    def write(self, text):
        pass

    def flush(self):
        raise OSError("disk full")


atexit.register(sys.stderr.write, "handler\n")
sys.stdout = Broken()
print("x")
