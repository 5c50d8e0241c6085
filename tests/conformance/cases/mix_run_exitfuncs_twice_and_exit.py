import atexit
import sys


def step(n):
    print("step", n)
    if n == 2:
        atexit._run_exitfuncs()
    if n == 3:
        sys.exit(n)


for n in range(4):
    atexit.register(step, n)
try:
    atexit._run_exitfuncs()
except SystemExit as e:
    print("exit", e.code)
print("count", atexit._ncallbacks())
atexit.register(step, 9)
