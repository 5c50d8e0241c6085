import os

n = 0
try:
    while True:
        r, w = os.pipe()
        n += 1
except OSError as e:
    print(e.errno, e, n > 100)
os.close(r)
try:
    os.pipe()
except OSError as e:
    print(e)
