import os
import signal


def on_signal(signum, frame):
    print(signum, type(signum).__name__, signum == signal.SIGUSR1, frame is None)


signal.signal(signal.SIGUSR1, on_signal)
os.kill(os.getpid(), signal.SIGUSR1)
