import os
import sys
import threading
import time


def work():
    time.sleep(0.3)
    sys.stdout.write("thread\n")


threading.Thread(target=work).start()
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    sys.stdout.write("child\n")
    sys.exit(0)
os.waitpid(pid, 0)
sys.stdout.write("parent\n")
