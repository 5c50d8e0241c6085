import os
import signal
import sys
import threading
import time


def on_term(signum, frame):
    print("main thread", threading.current_thread() is threading.main_thread())
    sys.exit(3)


def work():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGTERM)


signal.signal(signal.SIGTERM, on_term)
t = threading.Thread(target=work)
t.start()
time.sleep(2)
print("not reached")
