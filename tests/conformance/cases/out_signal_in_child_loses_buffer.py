import os
import signal
import sys
import time

sys.stdout.write("shared\n")
pid = os.fork()
if pid == 0:
    sys.stdout.write("child\n")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(1)
status = os.waitpid(pid, 0)[1]
sys.stdout.write("killed %r by %d\n" % (os.WIFSIGNALED(status), os.WTERMSIG(status)))
