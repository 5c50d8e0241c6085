with open("a.txt", "w") as f:
    print(f.write("one\n"), f.closed, f.name, f.mode)
print(f.closed)
with open("a.txt", "a") as f:
    f.write("two\n")
with open("a.txt") as f:
    print(f.readline(), end="")
    print(f.read(), end="")
    print(repr(f.read()))
with open("a.txt") as f:
    for line in f:
        print(line.strip())
with open("a.txt") as f:
    print(f.readlines())
with open("b.txt", "w") as f:
    f.writelines(["x\n", "y\n"])
print(open("b.txt").read().splitlines())
