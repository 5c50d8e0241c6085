import os
import sys

print("x")
sys.stderr.write("y\n")
os.close(1)
os.close(2)
