import os
import signal
import sys
import time

pid = os.fork()
if pid == 0:
    time.sleep(10)
    os._exit(0)
os.kill(pid, signal.SIGTERM)
child, status = os.waitpid(pid, 0)
print(child == pid, os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFEXITED(status), status)
