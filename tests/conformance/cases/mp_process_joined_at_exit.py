import atexit
import multiprocessing
import time


def work():
    time.sleep(0.3)
    print("child done")


atexit.register(print, "handler registered before multiprocessing started")
multiprocessing.get_context("fork").Process(target=work).start()
atexit.register(print, "handler registered after")
print("main done")
