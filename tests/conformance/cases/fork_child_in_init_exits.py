import os, sys
class C:
    def __init__(self, n):
        self.n = n
        self.pid = os.fork()
        if self.pid == 0:
            raise ValueError("child %d" % n)
    def __enter__(self): return self
    def __exit__(self, *a):
        print("exit", self.n, a[0])
with C(1) as c:
    print(os.waitpid(c.pid, 0)[1])
    if os.fork() == 0:
        sys.exit(3)
    print(os.wait()[1])
