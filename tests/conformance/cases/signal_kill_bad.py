import os
import signal

try:
    os.kill(os.getpid(), 0)
    print("exists")
    os.kill(os.getpid(), 1000)
except OSError as e:
    print(type(e).__name__, e.errno)
