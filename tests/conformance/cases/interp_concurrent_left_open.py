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
def sub_handler():
    print("sub handler")
atexit.register(sub_handler)
print("in the subinterpreter")
'''
interp = interpreters.create()
interp.exec(CODE)
sys.stdout.flush()
print("main ends")
sys.stdout.flush()
