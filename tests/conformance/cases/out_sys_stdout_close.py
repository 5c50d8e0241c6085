import sys

print("x")
sys.stdout.close()
try:
    print("y")
except ValueError as e:
    sys.stderr.write("%s\n" % e)
