from __future__ import print_function

import sys

print("a", "b", sep="-")
print(7 // 2, -7 // 2, 2 ** 10, "x" * 3)
if sys.version_info[0] >= 3:
    print("three")
else:
    print("two")
print(sys.version_info >= (2, 7), sys.version_info[:1] in ((2,), (3,)), isinstance(sys.argv, list), sys.argv[0])
try:
    raise ValueError("x")
except ValueError as e:
    print("caught", e)
print("{0} {1}".format(1, 2), "%s" % [1, 2], sorted({"b": 1, "a": 2}.items()))
