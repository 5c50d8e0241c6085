import os

for number in range(-1, 134):
    print(number, os.strerror(number))
for number in (140, 1000, 2147483647, -2147483648):
    print(number, os.strerror(number))
try:
    print(os.strerror(2 ** 40))
except OverflowError as e:
    print(e)
try:
    print(os.strerror("2"))
except TypeError as e:
    print(e)
for number in range(1, 134):
    e = OSError(number, "text")
    print(number, type(e).__name__, e)
