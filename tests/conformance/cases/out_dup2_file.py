import os
import sys

f = open("log.txt", "w")
saved = os.dup(2)
os.dup2(f.fileno(), 2)
sys.stderr.write("into the file\n")
os.write(2, b"raw\n")
sys.stderr.flush()
os.dup2(saved, 2)
f.close()
print(open("log.txt").read())
sys.stderr.write("end\n")
