import os
import sys

sys.stdout.write("start\n")
sys.stdout.flush()
try:
    pid = os.fork()
    if pid == 0:
        try:
            sys.stdout.write("child\n")
            sys.stdout.flush()
            raise ValueError("in child")
        except ValueError:
            os._exit(3)
        finally:
            sys.stdout.write("never\n")
    sys.stdout.write("status %d\n" % os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
finally:
    sys.stdout.write("finally\n")
