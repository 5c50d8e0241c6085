import atexit
import threading
import time


def work(n):
    time.sleep(n / 10)
    print("working", n)
    atexit.register(print, "from thread", n)
    if n == 2:
        raise SystemExit(n)
    return 1 // (n - 1)


atexit.register(print, "from main")
for n in (1, 2, 3):
    threading.Thread(target=work, args=(n,), name="t%d" % n).start()
print("main ends")
