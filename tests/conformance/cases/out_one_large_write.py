import os
import sys

sys.stdout.write("small\n")
sys.stdout.write("x" * 9000 + "\n")
sys.stdout.write("tail\n")
os._exit(0)
