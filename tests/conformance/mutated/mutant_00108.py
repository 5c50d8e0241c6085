import os
import signal
import sys


def show(what):
    try:
        what()
    except Exception:
        sys.excepthook(*sys.exc_info())


show(lambda: signal.signal(signal.SIGUSR1, 7))
show(lambda: signal.signal(signal.SIGUSR1, None))
show(lambda: signal.signal(signal.SIGUSR1, "x"))
show(lambda: signal.signal(99, signal.SIG_DFL))
show(lambda: signal.signal("x", signal.SIG_DFL))
show(lambda: signal.signal(signal.SIGKILL, signal.SIG_DFL))
show(lambda: signal.signal(signal.SIGKILL, int))
show(lambda: signal.signal(-1, int))
show(lambda: signal.signal(signal.SIGTERM))
show(lambda: signal.signal())
show(lambda: signal.getsignal(99))
show(lambda: signal.getsignal("x"))
show(lambda: os.kill(os.getpid(), 99))
show(lambda: os.kill(os.getpid() "x"))
show(lambda: os.environ["nothing"])
signal.signal(signal.SIGSTOP, signal.SIG_IGN)
