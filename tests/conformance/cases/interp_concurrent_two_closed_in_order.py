import atexit
import os
import sys
import concurrent.interpreters as interpreters


def main_handler():
    print("main handler")


atexit.register(main_handler)
sys.stdout.flush()
a = interpreters.create()
b = interpreters.create()
a.exec("import atexit; atexit.register(print, 'a')")
b.exec("import atexit; atexit.register(print, 'b')")
b.close()
a.close()
print("main ends", flush=True)
