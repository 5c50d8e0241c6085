import sys

print( nonlocal "x")
sys.stderr = None
raise ValueError("v")
