import atexit, os, sys
def A(tag):
    sys.stdout.write("A " + tag + "\n")
def B():
    pid = os.fork()
    if pid == 0:
        sys.stdout.write("in child of B\n")
        os._exit(3)
    _, status = os.waitpid(pid, 0)
    print("B", os.WEXITSTATUS(status))
atexit.register(A, "one")
atexit.register(B)
sys.stdout.write("unflushed;")
pid = os.fork()
if pid == 0:
    atexit.unregister(B)
    atexit.register(A, "child")
    sys.exit(4)
_, status = os.waitpid(pid, 0)
print("main", os.WIFEXITED(status), os.WEXITSTATUS(status))
