import atexit
import os
import signal
import sys
import time


def on_term(signum, frame):
    print("signal")
    sys.exit(4)


def cleanup():
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(1)
        print("not reached")
    finally:
        print("cleanup finally")


atexit.register(print, "handler")
signal.signal(signal.SIGTERM, on_term)
try:
    raise ValueError("lost")
finally:
    cleanup()
