import os
import signal
import sys

signal.signal(signal.SIGPIPE, signal.SIG_DFL)
r, w = os.pipe()
os.close(r)
sys.stderr.write("writing\n")
sys.stderr.flush()
os.write(w, b"x")
print("never")
