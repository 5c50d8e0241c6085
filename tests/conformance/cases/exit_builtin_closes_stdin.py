import sys

print(sys.stdin.closed)
try:
    exit("bye")
finally:
    print(sys.stdin.closed)
