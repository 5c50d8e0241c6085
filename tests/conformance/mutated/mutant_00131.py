import sys, time, atexit

class C:
    def __str__(self): raise ValueError("no str")
atexit.register(print, "handler")
[1, 2].exit(C())
