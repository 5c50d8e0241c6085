import sys
from _testcapi import run_in_subinterp

sys.excepthook = lambda *args: print("hook of the main one")
print(run_in_subinterp("import sys\nsys.excepthook = lambda *args: print('hook', args[1])\n1/0"))
print(run_in_subinterp("print(__name__, sorted(globals()))"))
for argument in ((), (3,)):
    try:
        run_in_subinterp(*argument)
    except TypeError as error:
        print(error)
