import atexit
import os
import signal
import sys

atexit.register(print, "never")


@atexit.register
def kill():
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    print("buffered and lost")
    os.kill(os.getpid(), signal.SIGTERM)


atexit.register(print, "also lost")
signal.signal(signal.SIGTERM, lambda s, f: print("not now"))
os.kill(os.getpid(), signal.SIGTERM)
print("main")
sys.stdout.flush()
sys.exit("text")
