import os
import sys

sys.stderr.write("before\n")
pid = os.fork()
if pid == 0:
    sys.exit("child's text")
os.waitpid(pid, 0)
sys.stderr.write("parent\n")
