import os
import sys
import threading


def work():
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os._exit(3)
    print("status %d" % os.waitpid(pid, 0)[1])


t = threading.Thread(target=work)
t.start()
t.join()
