import atexit
import os
import sys
import concurrent.interpreters as interpreters


def main_handler():
    print("main handler")


atexit.register(main_handler)
sys.stdout.flush()
interp = interpreters.create()
try:
    interp.exec("import atexit; atexit.register(print, 'sub'); 1 / 0")
except interpreters.ExecutionFailed as error:
    print("caught", error)
sys.stdout.flush()
interp.close()
print("main ends", flush=True)
