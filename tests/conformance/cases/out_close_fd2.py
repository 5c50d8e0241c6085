import os
import sys

sys.stderr.write("first\n")
os.close(2)
try:
    sys.stderr.write("second\n")
    sys.stderr.flush()
except EnvironmentError as e:
    print(type(e).__name__, e)
print("end")
