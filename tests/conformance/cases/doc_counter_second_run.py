import atexit

with open("counterfile", "w") as outfile:
    outfile.write("41")

try:
    with open("counterfile") as infile:
        _count = int(infile.read())
except FileNotFoundError:
    _count = 0


def incrcounter(n):
    global _count
    _count = _count + n


def savecounter():
    with open("counterfile", "w") as outfile:
        outfile.write("%d" % _count)
    with open("counterfile") as infile:
        print("saved", infile.read())


atexit.register(savecounter)
incrcounter(1)
