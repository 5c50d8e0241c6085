import atexit
import sys

if (n := len(sys.argv)) > 0:
    print("n", n)
print([y := 1, y ** 2], [last := v for v in range(3)], last)


def inside():
    values = [w := v for v in range(4)]
    return w, values


print(inside(), (lambda: (z := 3))())
while (n := n + 1) < 4:
    print("loop", n)
atexit.register(print, "end", n)
