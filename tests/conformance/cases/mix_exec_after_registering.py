import atexit
import os
import sys

atexit.register(sys.stdout.write, "handler\n")
pid = os.fork()
if pid == 0:
    sys.stdout.write("lost by exec\n")
    try:
        os.execv("/bin/true", ["true"])
    finally:
        sys.stdout.write("never\n")
status = os.waitpid(pid, 0)[1]
sys.stdout.write("exec'd child: %d\n" % status)
os.execv("/no/such/file", ["x"])
