import sys

sys.stderr = None
print("main")
raise ValueError("nobody sees this")
