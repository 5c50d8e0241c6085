import atexit
import os
import sys


def bye():
    sys.stdout.write("bye %s\n" % who)


who = "parent"
atexit.register(bye)
sys.stdout.write("printed twice\n")
pid = os.fork()
if pid == 0:
    who = "child"
else:
    os.waitpid(pid, 0)
