from _testcapi import run_in_subinterp

print(run_in_subinterp("""
import atexit
atexit.register(print, 'outer')
from _testcapi import run_in_subinterp
print(run_in_subinterp("import atexit; atexit.register(print, 'inner'); print('in inner')"), flush=True)
"""))
