import atexit
import sys
import threading
import time


def work():
    time.sleep(0.2)
    print("worker done")


atexit.register(print, "handler")
threading.Thread(target=work).start()
sys.exit("leaving")
