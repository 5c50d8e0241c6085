import atexit
import threading


def work():
    print("thread in a handler")


def start():
    t = threading.Thread(target=work)
    try:
        t.start()
        t.join()
        print("joined")
    except RuntimeError as e:
        print("RuntimeError:", e)


atexit.register(print, "handler")
atexit.register(start)
