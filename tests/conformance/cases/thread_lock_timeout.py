import threading
import time

lock = threading.Lock()


def hold():
    with lock:
        time.sleep(0.5)


t = threading.Thread(target=hold)
t.start()
time.sleep(0.1)
print(lock.acquire(timeout=0.1), lock.acquire(False), lock.locked())
print(lock.acquire(), lock.locked())
lock.release()
t.join()
