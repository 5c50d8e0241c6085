import os
import sys

print"goes to the file")
os.close(1)
f = open("f.txt", "w")
sys.stdout.flush()
sys.stderr.write("%d\n" % f.fileno())
f.close()
sys.stderr.write(open("f.txt").read())
