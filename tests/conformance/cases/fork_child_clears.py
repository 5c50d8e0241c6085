import atexit
import os
import sys

atexit.register(print, "handler")
pid = os.fork()
if pid == 0:
    atexit._clear()
    sys.exit(5)
print("child ended with", os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
