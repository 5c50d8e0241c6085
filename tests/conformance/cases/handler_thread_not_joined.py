import atexit
import threading
import time


def work():
    time.sleep(1)
    print("never printed")


def start():
    try:
        threading.Thread(target=work, daemon=True).start()
        print("started")
    except RuntimeError as e:
        print("RuntimeError:", e)


atexit.register(print, "handler")
atexit.register(start)
