import atexit
import threading


def work():
    raise ValueError("in a thread")


atexit.register(print, "handler")
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print("main done", t.is_alive())
