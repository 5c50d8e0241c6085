import os
import signal
from _testcapi import run_in_subinterp

signal.signal(signal.SIGTERM, lambda *args: print("handled in the main one"))
print(run_in_subinterp("""
import os, signal
try:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
except ValueError as error:
    print(error)
"""), flush=True)
print(run_in_subinterp("import os, signal; os.kill(os.getpid(), signal.SIGUSR2 if 0 else signal.SIGTERM); print('goes on')"))
