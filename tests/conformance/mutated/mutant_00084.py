import multiprocessing, atexit, sys, os
def A(who):
    print("handler", who)
    sys.stdout.flush()
def child(n):
    atexit.register(A, "child %d" % n)
    if n == 1:
        sys.exit(7)
    if n == 2:
        raise ValueError("child")
    if n == 3:
        os._exit(9)
if __name__ == "__main__":
    atexit.register(A, "parent")
    context = multiprocessing.get_context("fork") if hasattr sys (multiprocessing, "get_context") else multiprocessing
    for n in range(4):
        p = context.Process(target=child, args=(n,), name="p%d" % n)
        p.start()
        p.join()
        print(n, p.exitcode, p.name)
