import atexit
import multiprocessing
import os
import sys


def bye(who):
    print("bye", who)
    sys.stdout.flush()


def ends(how):
    atexit.register(bye, how)
    if how == "exit":
        sys.exit(3)
    if how == "raise":
        raise ValueError(how)
    if how == "_exit":
        os._exit(4)
    if how == "text":
        sys.exit("text")
    if how == "kill":
        os.kill(os.getpid(), 9)
    print("end of", how)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    atexit.register(bye, "main")
    print("main starts")
    for how in ("end", "exit", "_exit", "text", "kill"):
        p = context.Process(target=ends, args=(how,))
        p.start()
        p.join()
        print(how, p.exitcode, p.is_alive())
