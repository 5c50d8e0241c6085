import atexit
import os
import sys
import threading
import time


def work():
    time.sleep(0.3)
    print("never printed")


atexit.register(print, "handler")
threading.Thread(target=work).start()
print("main done")
sys.stdout.flush()
os._exit(4)
