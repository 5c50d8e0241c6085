import os
import signal
import sys
import time


def on_term(signum, frame):
    sys.exit(9)


signal.signal(signal.SIGTERM, on_term)
pid = os.fork()
if pid == 0:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(5)
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
