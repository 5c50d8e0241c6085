import atexit
import sys

seen = []


def step(n):
    print("step", n, len(seen))
    if n == 2 and not seen:
        seen.append(n)
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
atexit.register()
