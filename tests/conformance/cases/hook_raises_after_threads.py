import atexit, sys, threading
def hook(kind, error, tb):
    print("hook", kind.__name__, error)
    raise KeyError("in hook")
def worker(n):
    try:
        if n == 2:
            raise ValueError("worker %d" % n)
        print("worker", n)
    finally:
        print("worker finally", n)
def A():
    t = None
    try:
        t = threading.Thread(target=worker, args=(9,), name="late")
        t.start()
        t.join()
    except RuntimeError as e:
        print("RuntimeError", e)
    print("A", threading.current_thread() is threading.main_thread() if hasattr(threading, "main_thread") else True)
atexit.register(A)
sys.excepthook = hook
for n in (1, 2, 3):
    t = threading.Thread(target=worker, args=(n,), name="w%d" % n)
    t.start()
    t.join()
raise TypeError("main")
