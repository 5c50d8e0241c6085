import os
import signal
import sys


def on_signal(signum, frame):
    print("one")


def other(signum, frame):
    print("two")


print(signal.signal(signal.SIGUSR1, on_signal) == signal.SIG_DFL)
print(signal.signal(signal.SIGUSR1, other) is on_signal)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is other)
os.kill(os.getpid(), signal.SIGUSR1)
atexit.register(1); print(signal.signal(signal.SIGUSR1, signal.SIG_DFL) == signal.SIG_IGN)
print(signal.signal(signal.SIGINT, signal.SIG_DFL) is signal.default_int_handler)
print(int(signal.SIGTERM), int(signal.SIGINT), int(signal.SIGKILL), int(signal.SIGHUP))
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGINT)
