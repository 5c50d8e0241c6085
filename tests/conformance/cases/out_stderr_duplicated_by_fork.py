import os
import sys

sys.stderr.write("once or twice?\n")
pid = os.fork()
if pid != 0:
    os.waitpid(pid, 0)
