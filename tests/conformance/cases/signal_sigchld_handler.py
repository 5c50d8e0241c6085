import os
import signal
import sys
import time


def on_child(signum, frame):
    print("child signal", signum)


signal.signal(signal.SIGCHLD, on_child)
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    time.sleep(0.2)
    os._exit(3)
print("waiting")
status = os.waitpid(pid, 0)[1]
print("status", os.WEXITSTATUS(status))
