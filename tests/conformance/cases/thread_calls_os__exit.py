import atexit
import os
import sys
import threading
import time


def work():
    print("worker")
    sys.stdout.flush()
    os._exit(5)


atexit.register(print, "handler")
threading.Thread(target=work).start()
time.sleep(2)
print("not reached")
