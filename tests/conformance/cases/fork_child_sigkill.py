import atexit
import os
import signal

atexit.register(print, "handler")
pid = os.fork()
if pid == 0:
    print("lost")
    os.kill(os.getpid(), signal.SIGKILL)
print(os.waitpid(pid, 0)[1])
