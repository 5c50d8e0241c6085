import os
import signal
import threading
import time


def on_signal(signum, frame):
    print("signal")


def send():
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGUSR1)


signal.signal(signal.SIGUSR1, on_signal)
threading.Thread(target=send).start()
start = time.time()
time.sleep(0.5)
print("slept", time.time() - start >= 0.5)
