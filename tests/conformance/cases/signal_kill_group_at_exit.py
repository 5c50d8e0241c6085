import atexit
import os
import signal
import time

os.setpgrp()
pids = []


@atexit.register
def reap():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.killpg(os.getpgrp(), signal.SIGTERM)
    for pid in pids:
        print(os.WTERMSIG(os.waitpid(pid, 0)[1]))


for i in range(2):
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        time.sleep(10)
        os._exit(0)
    pids.append(pid)
time.sleep(0.1)
print("main ends")
