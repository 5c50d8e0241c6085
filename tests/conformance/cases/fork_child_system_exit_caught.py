import os
import sys

try:
    pid = os.fork()
    if pid == 0:
        sys.exit(2)
    os.waitpid(pid, 0)
    print("parent")
except SystemExit as e:
    print("child caught %d" % e.code)
