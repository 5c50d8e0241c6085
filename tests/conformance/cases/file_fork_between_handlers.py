import atexit, os, sys
log = open("log.txt", "w")
log.write("line 1\n")
def A():
    log.write("A\n")
    log.close()
    print(open("log.txt").read(), end="")
def B():
    try:
        with open("missing.txt") as f:
            print(f.read())
    except (OSError, IOError) as e:
        print(type(e).__name__, e.errno, e.filename, e)
def C():
    os.remove("log2.txt")
    print(os.path.exists("log2.txt"))
    os.remove("log2.txt")
atexit.register(A)
atexit.register(B)
atexit.register(C)
with open("log2.txt", "w") as f:
    f.write("x" * 10)
    pid = os.fork()
    if pid == 0:
        f.write("child")
        log.write("child\n")
        f.flush()
        os._exit(0)
    os.waitpid(pid, 0)
print(open("log2.txt").read())
