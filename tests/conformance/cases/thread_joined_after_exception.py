import atexit
import threading
import time


def work():
    time.sleep(0.2)
    print("worker done")


atexit.register(print, "handler")
threading.Thread(target=work).start()
raise ValueError("main fails first")
