import os

with open("journal", "w") as f:
    f.write("entry\n")
    f.flush()
    os.fsync(f.fileno())
print(open("journal").read())
try:
    os.fsync(1)
except OSError as e:
    print(e.errno)
print(os.isatty(0), os.isatty(1))
