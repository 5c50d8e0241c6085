import os
import sys


def status_of(value):
    pid = os.fork()
    if pid == 0:
        sys.exit(value)
    return os.waitpid(pid, 0)[1]


for value in (255, 257, -2, 1000, 65536 + 7, 2**31 - 1, 2**31, -2**31 - 1, 2**63, -2**63, 2**64 + 5, -2**80):
    sys.stdout.flush()
    print("%d %d" % (value, status_of(value)))
