import atexit
import sys
import threading

lock = threading.Lock()


def report():
    print("locked at exit:", lock.locked())


atexit.register(report)
try:
    with lock:
        print("inside", lock.locked())
        sys.exit(2)
finally:
    print("finally", lock.locked())
