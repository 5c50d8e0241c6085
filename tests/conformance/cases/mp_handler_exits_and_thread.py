import atexit
import multiprocessing
import sys
import threading
import time


def late():
    time.sleep(0.2)
    print("thread of the child", flush=True)


def work():
    atexit.register(sys.exit, 5)
    threading.Thread(target=late).start()
    print("child", flush=True)
    sys.exit(3)


p = multiprocessing.get_context("fork").Process(target=work)
p.start()
p.join()
print(p.exitcode)
