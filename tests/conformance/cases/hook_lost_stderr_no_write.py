import sys

sys.stderr = 5
raise ValueError("v")
