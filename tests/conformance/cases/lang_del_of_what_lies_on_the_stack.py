import sys
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
def f():
    return [N("f1"), N("f2"), nope]
try: f()
except NameError: log("caught")
log("--")
try: f()
except NameError as e: v = e; log("caught")
log("--")
l27 = [N("l27a"), N("l27b"), gen("l27")]
