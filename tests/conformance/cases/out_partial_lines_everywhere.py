import atexit
import os
import sys


def w(text):
    sys.stdout.write(text)
    sys.stderr.write(text)


atexit.register(w, "h1")
atexit.register(w, "h2\n")
w("main")
pid = os.fork()
if not pid:
    w("child\n")
    w("child tail")
    sys.exit()
os.waitpid(pid, 0)
w("parent")
sys.stdout.flush()
pid = os.fork()
if not pid:
    w("second")
    os._exit(0)
os.waitpid(pid, 0)
sys.exit("the end")
