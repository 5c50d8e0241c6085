import atexit
import os
import signal
import sys
import time


def on_usr1(signum, frame):
    sys.stdout.write("parent got %d\n" % signum)


atexit.register(sys.stdout.write, "handler\n")
signal.signal(signal.SIGUSR1, on_usr1)
parent = os.getpid()
pid = os.fork()
if pid == 0:
    os.kill(parent, signal.SIGUSR1)
    os._exit(0)
os.waitpid(pid, 0)
sys.stdout.write("child is gone\n")
