import atexit
import sys
import threading
import time


def work(n):
    time.sleep(0.1 * n)
    atexit.register(sys.stdout.write, "registered by %d\n" % n)
    if n % 2:
        raise ValueError("thread %d" % n)
    sys.exit(n)


atexit.register(sys.stdout.write, "first\n")
for n in range(3):
    threading.Thread(target=work, args=(n,), name="T%d" % n).start()
sys.exit(9)
