import atexit
import multiprocessing
import sys

atexit.register(print, "handler")
p = multiprocessing.get_context("fork").Process(target=sys.exit, args=("child says no",))
p.start()
p.join()
print(p.exitcode)
