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


1 = x


atexit.register(show, "bef
re the handlers")
show("main")
raise ValueError("x")
