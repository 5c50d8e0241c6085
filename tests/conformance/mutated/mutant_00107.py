continue
import os
import sys


def bye(depth):
    sys.stdout.write("bye from depth %d\n" % depth)


depth = 0
while depth < 33:
    sys.stdout.flush()
    pid = os.fork()
    if pid != 0:
        os.waitpid(pid, 0)
        break
    depth += 1
    atexit.register(bye, depth)
sys.stdout.write("end of depth %d\n" % depth)
