import os
import sys

print(1)
sys.stdout.flush()
os.close(1)
print(2)
try:
    sys.stdout.flush()
except EnvironmentError as e:
    sys.stderr.write("%s %s\n" % (type(e).__name__, e))
try:
    os.write(1, b"x")
except EnvironmentError as e:
    sys.stderr.write("%s %s\n" % (type(e).__name__, e))
try:
    os.close(1)
except EnvironmentError as e:
    sys.stderr.write("%s %s\n" % (type(e).__name__, e))
