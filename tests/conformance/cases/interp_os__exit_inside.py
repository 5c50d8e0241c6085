import atexit
from _testcapi import run_in_subinterp

atexit.register(print, "never")
print("lost")
run_in_subinterp("import os, atexit; atexit.register(print, 'never'); print('lost'); os._exit(7)")
