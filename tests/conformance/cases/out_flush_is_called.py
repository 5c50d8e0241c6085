import atexit
import sys


class Log(object):
    def __init__(self, stream, name):
        self.stream = stream
        self.name = name

    def write(self, text):
        self.stream.write(text)

    def flush(self):
        calls.append(self.name)
        self.stream.flush()


calls = []
stdout = sys.stdout
sys.stdout = Log(sys.stdout, "out")
sys.stderr = Log(sys.stderr, "err")


def show(title):
    stdout.write("%s %r\n" % (title, calls))


def bad():
    raise ValueError("x")


atexit.register(show, "after the report")
atexit.register(bad)
atexit.register(show, "before the handlers")
show("main")
