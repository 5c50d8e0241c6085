import atexit
import sys


class Tee:
    def __init__(self, *files):
        self.files = files
        self.lines = []

    def write(self, text):
        self.lines.append(text)
        for f in self.files:
            f.write(text)
        return len(text)

    def flush(self):
        for f in self.files:
            f.flush()


tee = Tee(sys.__stdout__)
sys.stdout = tee
print("hello", 1, [2])
print()
print("a", "b", sep="\n", end="")
atexit.register(lambda: sys.__stdout__.write(repr(tee.lines) + "\n"))
atexit.register(print, "at exit")
sys.stdout.write("direct\n")
1 / 0
