import os
import sys

sys.stderr.write("written, not flushed\n")
sys.stderr.write("no newline")
os._exit(1)
