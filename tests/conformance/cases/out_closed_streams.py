import atexit
import sys


@atexit.register
def h():
    sys.stderr.write("handler\n")
    print("to closed")


sys.stderr.write("before\n")
print("out")
sys.stdout.close()
try:
    print("more")
except ValueError as e:
    sys.stderr.write(str(e) + "\n")
sys.exit(4)
