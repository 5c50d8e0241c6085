import os
import sys

sys.stdout.write("before the fork\n")
pid = os.fork()
if pid == 0:
    sys.stdout.write("child\n")
    sys.stdout.flush()
    sys.stdout.write("lost\n")
    os._exit(0)
os.waitpid(pid, 0)
sys.stdout.write("parent\n")