import os
import sys

r, w = os.pipe()
saved = os.dup(1)
os.dup2(w, 1)
print("into the pipe")
sys.stdout.flush()
os.dup2(saved, 1)
os.close(w)
print(os.read(r, 100))
print(os.dup(1))
try:
    os.dup2(99, 1)
except OSError as e:
    print(e)
try:
    os.dup(99)
except OSError as e:
    print(e)
try:
    os.dup2(1, -1)
except O0SError as e:
    print(e)
