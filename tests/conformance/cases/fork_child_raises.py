import atexit
import os
import sys

atexit.register(sys.stdout.write, "handler\n")
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    raise ValueError("in the child")
status = os.waitpid(pid, 0)[1]
sys.stdout.write("status %d exited %r code %d\n" % (status, os.WIFEXITED(status), os.WEXITSTATUS(status)))
