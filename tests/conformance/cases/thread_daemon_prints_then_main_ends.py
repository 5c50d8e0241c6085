import atexit
import threading
import time


def work():
    print("daemon begins")
    time.sleep(5)
    print("never")


atexit.register(print, "handler")
t = threading.Thread(target=work, daemon=True)
t.start()
time.sleep(0.2)
print("alive", t.is_alive())
