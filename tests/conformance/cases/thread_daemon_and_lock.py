import atexit
import threading
import time

lock = threading.Lock()


def holder():
    with lock:
        print("held")
        time.sleep(0.3)
        print("released")


def forever():
    while True:
        time.sleep(60)


@atexit.register
def check():
    print("locked at exit", lock.locked())
    print(lock.acquire(timeout=0.1), lock.acquire(False))


t = threading.Thread(target=holder)
t.start()
time.sleep(0.1)
d = threading.Thread(target=forever, daemon=True)
d.start()
print(lock.locked(), t.daemon, d.daemon, d.is_alive(), t.is_alive())
raise LookupError("main fails")
