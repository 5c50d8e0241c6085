import atexit
import os
import signal
import time


def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)


atexit.register(print, "handler")
atexit.register(interrupt)
interrupt()
