import atexit
import os
import signal
import sys
import time


def on_term(signum, frame):
    sys.exit(128 + signum)


atexit.register(sys.stdout.write, "handler\n")
signal.signal(signal.SIGTERM, on_term)
try:
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(5)
    except Exception:
        print("not here")
    finally:
        print("inner finally")
except SystemExit as e:
    print("exit %d" % e.code)
    raise
finally:
    print("outer finally")
