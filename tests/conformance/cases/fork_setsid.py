import os
import sys

pid = os.fork()
if pid == 0:
    before = os.getpgrp() == os.getpid()
    os.setsid()
    sys.stdout.write("%s %s %s\n" % (before, os.getpgid(0) == os.getpid(), os.getpgrp() == os.getpid()))
    try:
        os.setsid()
    except OSError as e:
        sys.stdout.write("again: %s\n" % e)
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
