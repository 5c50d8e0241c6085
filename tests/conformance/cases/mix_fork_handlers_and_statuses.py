import atexit
import os
import sys


def bye(name):
    sys.stdout.write("bye %s\n" % name)
    sys.stdout.flush()


atexit.register(bye, "registered before the fork")
children = []
for n in range(3):
    pid = os.fork()
    if pid == 0:
        atexit.register(bye, "child %d" % n)
        if n == 0:
            sys.exit(7)
        elif n == 1:
            raise SystemExit("text")
        os._exit(9)
    status = os.waitpid(pid, 0)[1]
    children.append(os.WEXITSTATUS(status))
sys.stdout.write("%r\n" % children)
