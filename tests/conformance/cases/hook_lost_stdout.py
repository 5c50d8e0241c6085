import sys

sys.stdout = None
print("nothing")
del sys.stdout
print("lost")
