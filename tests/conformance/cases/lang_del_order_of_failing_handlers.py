import atexit, sys
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
    def method(self): log("method", self.name)
atexit.register(lambda held: log("handler", held[0].name), N("h10"))
atexit.register(lambda held: log("handler", held[0].name), N("h13"))
atexit.register(N("h6").method)
atexit.register(lambda held: log("handler", held[0].name), N("h14"))
atexit.register(lambda: log("handler h3", N("h3").name))
