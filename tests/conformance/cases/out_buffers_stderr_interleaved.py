import atexit
import os
import sys


def note(text):
    sys.stderr.write(text)
    sys.stdout.write(text.upper())


atexit.register(note, "one\n")
atexit.register(note, "two")
sys.stderr.write("begin ")
sys.stdout.write("begin ")
if os.fork() == 0:
    note("child\n")
    raise ValueError("in child")
os.wait()
note("parent\n")
