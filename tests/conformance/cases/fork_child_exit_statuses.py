import os
import signal
import sys


def end(how):
    pid = os.fork()
    if pid == 0:
        if how == "exit":
            sys.exit(3)
        elif how == "text":
            sys.exit("child says no")
        elif how == "os._exit":
            os._exit(4)
        elif how == "abort":
            os.abort()
        elif how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif how == "raise":
            raise KeyError(how)
        os._exit(0)
    return os.waitpid(pid, 0)[1]


for how in ("exit", "text", "os._exit", "kill", "raise", "none"):
    status = end(how)
    if os.WIFEXITED(status):
        line = "%s: exited %d" % (how, os.WEXITSTATUS(status))
    elif os.WIFSIGNALED(status):
        line = "%s: killed %d" % (how, os.WTERMSIG(status))
    else:
        line = "%s: %d" % (how, status)
    sys.stderr.write(line + "\n")
