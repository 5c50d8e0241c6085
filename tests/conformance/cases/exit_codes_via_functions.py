import atexit
import os
import sys


class Code(object):
    def __str__(self):
        return "code"


class Meta(SystemExit):
    @property
    def code(self):
        return 6


def run(f):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        atexit.register(print, "child")
        f()
        os._exit(99)
    status = os.waitpid(pid, 0)[1]
    print(os.WIFEXITED(status), os.WEXITSTATUS(status))


for f in (lambda: sys.exit(Code()), lambda: exit(Code()), lambda: sys.exit((2**40,)), lambda: sys.exit(()), lambda: sys.exit(((4,),)), lambda: exit((3,)), lambda: exit((1, 2)), lambda: quit(), lambda: sys.exit((3,)), lambda: sys.exit(b"bytes"), lambda: sys.exit(3.0), lambda: sys.exit({}), lambda: sys.exit([]), lambda: sys.exit(""), lambda: sys.exit(-256), lambda: sys.exit(2**31), lambda: sys.exit(False)):
    run(f)


def meta():
    raise Meta(1)


run(meta)
