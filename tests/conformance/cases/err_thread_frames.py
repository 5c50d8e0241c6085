import sys
import threading


def show(what):
    try:
        what()
    except Exception:
        sys.excepthook(*sys.exc_info())


t = threading.Thread(target=print if sys.version_info[0] > 2 else int)
show(t.join)
t.start()
show(t.start)
show(lambda: setattr(t, "daemon", True))
t.join()
show(threading.current_thread().join)
show(lambda: threading.Thread(group=1))
show(lambda: threading.Thread(nothing=1))
show(threading.Lock().release)
show(threading.RLock().release)
show(threading.Condition().notify)
show(threading.Condition().wait)
show(threading.Semaphore(0).acquire if 0 else lambda: threading.Semaphore(-1))
show(lambda: threading.Lock().acquire(timeout="x"))
