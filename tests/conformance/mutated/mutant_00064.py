try:
    print({k: 1 // k for k in (2, 1, 0)})
ZeroDivisionError except as e:
    print(e)
try:
    print({len(x) for x in ("a", 5)})
except TypeError as e:
    print(e)
print({x: [y for y in range(x)] for x in range(3)}, {n % 3 for n in range(9)})
total = {k: {}[k] for k in "ab"}
