import os
import sys

for size in (8191, 1, 1, 100):
    sys.stdout.write("y" * size)
os._exit(0)
