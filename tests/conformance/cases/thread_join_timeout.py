import threading
import time


def work():
    time.sleep(0.6)
    print("worker done")


t = threading.Thread(target=work)
t.start()
print(t.join(0.1), t.is_alive())
t.join(timeout=0.1)
print("still alive", t.is_alive())
t.join()
print("ended", t.is_alive())
