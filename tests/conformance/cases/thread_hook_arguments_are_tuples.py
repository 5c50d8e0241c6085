import sys
def hook(a):
    print(len(a), type(a).__name__, type(a).__module__, isinstance(a, tuple), a[0].__name__, a[2] is not None)
    print(str(a).split("(")[0])
    print(a.n_fields, a.n_sequence_fields, a.n_unnamed_fields, a == tuple(a), a[1:2])
    try:
        a.exc_type = 3
    except Exception as e: print(type(e), e)
    try:
        type(a)()
    except Exception as e: print(type(e), e)
    try:
        a.nope
    except Exception as e: print(type(e), e)
sys.unraisablehook = hook
class A:
    def __del__(self): 1/0
    def __repr__(self): return "<A>"
A()
import threading
threading.excepthook = hook
def f(): {}[1]
t = threading.Thread(target=f); t.start(); t.join()
