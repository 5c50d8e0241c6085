import atexit
import threading


def work():
    raise KeyboardInterrupt


atexit.register(print, "handler")
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print("main done")
