import os
import time

pid = os.fork()
if pid == 0:
    time.sleep(0.3)
    os._exit(7)
print(os.waitpid(pid, os.WNOHANG))
found, status = os.waitpid(-1, 0)
print(found == pid, os.WEXITSTATUS(status))
