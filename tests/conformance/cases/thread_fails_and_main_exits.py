import atexit
import sys
import threading


def work():
    try:
        1 / 0
    finally:
        print("finally in the thread")


atexit.register(print, "handler")
t = threading.Thread(target=work)
t.start()
t.join()
sys.exit(6)
