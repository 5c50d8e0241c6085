import os
import sys

print("in the buffer")
os.close(1)
r, w = os.pipe()
print(r, w)
sys.stdout.flush()
sys.stderr.write("%d %d\n" % (r, w))
