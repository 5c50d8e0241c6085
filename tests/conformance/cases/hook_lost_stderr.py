import sys

print("x")
sys.stderr = None
raise ValueError("v")
