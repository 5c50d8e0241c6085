import os
import sys
import signal
import atexit
atexit.register(print, "bye")
def fork(tag):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        print("child", tag)
        sys.stdout.flush()
        os._exit(len(tag))
    print(tag, os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
    return 0
class C:
    def __init__(self): fork("init")
    def __call__(self): fork("call")
    def __enter__(self): fork("enter")
    def __exit__(self, *a): fork("exit")
    def __str__(self):
        fork("str")
        return "str"
    @property
    def p(self): return fork("property")
c = C()
c()
with c:
    pass
def gen():
    yield fork("gen")
for x in gen():
    pass
[fork("comp") for x in range(1)]
(lambda: fork("lambda"))()
signal.signal(signal.SIGUSR1, lambda s, f: fork("signal"))
os.kill(os.getpid(), signal.SIGUSR1)
atexit.register(fork, "handler")
atexit.register(c)
fork("end")
