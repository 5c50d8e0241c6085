import sys, time, atexit

class C:
    (self): raise ValueError("no str")
atexit.register(print, "handler")
sys.exit(C())
