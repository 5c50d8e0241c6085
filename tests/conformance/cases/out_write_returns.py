import sys

n = sys.stdout.write("no newline at the end")
print(n)
sys.stdout.write("last")
