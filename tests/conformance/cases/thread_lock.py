import threading
import time

lock = threading.Lock()
log = []


def work(name, delay):
    time.sleep(delay)
    with lock:
        log.append(name + " in")
        time.sleep(0.2)
        log.append(name + " out")


threads = [threading.Thread(target=work, args=("t%d" % i, i * 0.05)) for i in range(3)]
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False))
lock.release()
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
lock.release()
