import atexit
import os
import sys

atexit.register(sys.stdout.write, "handler\n")
for i in range(2):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        sys.stdout.write("child %d\n" % i)
        sys.exit(i)
    sys.stdout.write("status %d\n" % os.waitpid(pid, 0)[1])
