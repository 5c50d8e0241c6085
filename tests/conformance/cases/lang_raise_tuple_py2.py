import sys

try:
    raise IOError, (2, "nothing")
except IOError, e:
    print e.errno, e.strerror
print sys.maxint > 2 ** 31, repr(2 ** 40), unicode("x"), cmp(1, 2), sorted([3, "a", None])
