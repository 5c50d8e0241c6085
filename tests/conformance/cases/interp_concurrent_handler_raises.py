import atexit
import os
import sys
import concurrent.interpreters as interpreters


def main_handler():
    print("main handler")


atexit.register(main_handler)
sys.stdout.flush()
CODE = '''
import atexit
atexit.register(print, "sub last")
def bad():
    raise ValueError("sub bad")
atexit.register(bad)
atexit.register(print, "sub first")
'''
interp = interpreters.create()
interp.exec(CODE)
sys.stdout.flush()
interp.close()
print("main ends")
sys.stdout.flush()
