import atexit
import multiprocessing
import time


def work():
    time.sleep(5)
    print("never")


atexit.register(print, "handler")
p = multiprocessing.get_context("fork").Process(target=work, daemon=True)
p.start()
print("main done", p.daemon)
