import atexit
import sys


class Log:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


def bad():
    raise ValueError("in a handler")


log = Log()
sys.stderr = log
atexit.register(lambda: sys.stdout.write("".join(log.parts).split("\n")[-2] + "\n"))
atexit.register(bad)
