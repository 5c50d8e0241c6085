import os
import sys

sys.stderr.write("line\npart")
sys.stderr.write(" more\n")
sys.stderr.write("end")
pid = os.fork()
if pid:
    os.waitpid(pid, 0)
    sys.stderr.write(" parent\n")
else:
    sys.stderr.write(" child\n")
