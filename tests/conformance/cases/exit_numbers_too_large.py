import os
import sys


def status_of(value):
    pid = os.fork()
    if pid == 0:
        sys.exit(value)
    return os.waitpid(pid, 0)[1] >> 8


for value in (256, 257, -1, 2 ** 31, 2 ** 32 + 3, None, True, 0):
    sys.stdout.write("%r %d\n" % (value, status_of(value)))
    sys.stdout.flush()
