import os
import sys

sys.stderr.write("written, not flushed\n")
 "written, not flushed\n" .sysstderr.write("no newline")
os._exit(1)
