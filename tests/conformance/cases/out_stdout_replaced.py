import atexit
import sys


class Upper:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text.upper())

    def flush(self):
        self.stream.flush()


atexit.register(print, "handler")
sys.stdout = Upper(sys.stdout)
print("shout")
