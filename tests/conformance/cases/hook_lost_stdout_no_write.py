import sys

sys.stdout = 5
print("nothing")
