import atexit, sys
class Out:
    def __init__(self):
        self.n = 0
    def write(self, text):
        self.n += 1
        if self.n > 6:
            raise ValueError("write %d" % self.n)
        sys.__stdout__.write("[" + text.replace("\n", "/") + "]")
        return len(text)
    def flush(self):
        sys.__stdout__.write("<flush>")
def A():
    print("A", 1)
def B():
    print("B", 2, 3, sep="", end="")
atexit.register(A)
atexit.register(B)
sys.stdout = Out()
print("main", end="!")
