import atexit
import os
import sys


def bye(who):
    sys.stdout.write("bye %s;" % who)


atexit.register(bye, "all")
sys.stdout.write("start;")
pid = os.fork()
if pid == 0:
    sys.stdout.write("child;")
    inner = os.fork()
    if inner == 0:
        sys.stdout.write("grandchild;")
        os._exit(3)
    status = os.waitpid(inner, 0)[1]
    sys.stdout.write("waited %d;" % os.WEXITSTATUS(status))
    sys.exit(4)
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    print("second child")
    sys.stdout.flush()
    os.abort()
status = os.waitpid(pid, 0)[1]
print(os.WIFSIGNALED(status), os.WTERMSIG(status))
