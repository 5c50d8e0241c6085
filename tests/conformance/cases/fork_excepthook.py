import os
import sys


def hook(kind, value, traceback):
    sys.stdout.write("hook %s\n" % value)


sys.excepthook = hook
pid = os.fork()
if pid == 0:
    raise ValueError("child")
os.waitpid(pid, 0)
raise ValueError("parent")
