import os
import sys

pid = os.fork()
if pid == 0:
    log = open("log.txt", "w")
    log.write("written by the child\n")
    sys.exit(0)
os.waitpid(pid, 0)
print(repr(open("log.txt").read()))
