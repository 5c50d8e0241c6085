import sys

print()
print("a", 1, 2.5, None, True, sep=", ", end=".\n")
print("to stderr", file=sys.stderr)
print(*[1, 2, 3], sep="")
print("x", "y", sep=None, end=None)
print("flushed", flush=True)
print("", end="")
print("é ü ☃ 😀", "\t|", "back\\slash")
