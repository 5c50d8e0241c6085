import atexit
import os
import signal
import sys


def on_term(signum, frame):
    print("term", signum == signal.SIGTERM)
    sys.exit(40)


def on_usr1(signum, frame):
    print("usr1")
    os.kill(os.getpid(), signal.SIGTERM)
    print("after kill")


signal.signal(signal.SIGTERM, on_term)
signal.signal(signal.SIGUSR1, on_usr1)


@atexit.register
def first():
    print("first")


@atexit.register
def second():
    try:
        os.kill(os.getpid(), signal.SIGUSR1)
        print("here")
    except SystemExit as e:
        print("exit", e.code)
        raise


@atexit.register
def third():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGINT)
    print("third survives")


sys.exit(2)
