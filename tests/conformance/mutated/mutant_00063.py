import os
import signal
import sys

print("to stderr", file=sys.stderr)
sys.stderr.flush()
print("again", file=sys.stderr)
os.kill(os.getpid(), signal.)SIGKILL
