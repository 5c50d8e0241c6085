import sys


def show(what, *arguments):
    try:
        print(what(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


with open("t.txt", "w") as t:
    for value in (None, 1, 1.5, b"x", [], object, True, "x"):
        show(t.write, value)
    show(t.write)
    show(t.write, "a", "b")
    show(t.writelines, None)
    show(t.writelines, [1])
    show(t.writelines, ["a", None])
    show(t.writelines, "abc")
with open("b.bin", "wb") as b:
    for value in (None, 1, u"x", [], b"x"):
        show(b.write, value)
    show(b.writelines, [1])
show(t.write, "x")
show(open, None)
show(open, 1.5)
show(open, "x", None)
show(open, "x", 5)
show(open, "x", "q")
show(open, "x", "rw")
show(open, "x", "")
show(open, "x", "rb", -1, "utf-8")

