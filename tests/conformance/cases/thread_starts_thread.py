import atexit
import threading
import time


def inner():
    time.sleep(0.2)
    print("inner")
    atexit.register(print, "registered by inner")


def outer():
    print("outer")
    threading.Thread(target=inner).start()


atexit.register(print, "handler")
threading.Thread(target=outer).start()
