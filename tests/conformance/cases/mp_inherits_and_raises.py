import atexit
import multiprocessing
import os
import sys


def bye(*a):
    print("bye", a)
    sys.stdout.flush()


def work(q):
    atexit.register(bye, "child", q)
    atexit.unregister(print)
    try:
        if q == 1:
            os._exit(q)
        if q == 2:
            sys.exit("message")
        if q == 3:
            os.kill(os.getpid(), 15)
        if q == 4:
            atexit._run_exitfuncs()
    finally:
        sys.stderr.write("finally %d\n" % q)
        sys.stderr.flush()


ctx = multiprocessing.get_context("fork")
atexit.register(bye, "parent")
atexit.register(print, "printed")
codes = []
for q in range(6):
    p = ctx.Process(target=work, args=(q,), name="child-%d" % q)
    p.start()
    p.join()
    codes.append(p.exitcode)
print(codes)
