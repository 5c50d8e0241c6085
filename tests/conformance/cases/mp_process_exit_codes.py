import multiprocessing
import os
import signal
import sys


def leave(how):
    if how == "exit":
        sys.exit(3)
    elif how == "none":
        sys.exit()
    elif how == "os._exit":
        os._exit(4)
    elif how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)


for how in ("exit", "none", "os._exit", "kill", "return"):
    p = multiprocessing.get_context("fork").Process(target=leave, args=(how,))
    p.start()
    p.join()
    print(how, p.exitcode)
