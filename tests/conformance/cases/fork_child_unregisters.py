import atexit
import os


def inherited():
    print("inherited, run by", who)


who = "parent"
atexit.register(inherited)
pid = os.fork()
if pid == 0:
    who = "child"
    atexit.unregister(inherited)
    atexit.register(print, "only the child")
else:
    os.waitpid(pid, 0)
