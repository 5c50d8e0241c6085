import sys

print("x")
del sys.stderr
raise ValueError("v")
