class Plain:
    pass


text = "abc"
items = [1, 2, 3]
pair = (1, 2)
table = {"a": 1}
number = 5
nothing = None
one = {1}
calls = [
    lambda: items[3],
    lambda: items[-4],
    lambda: items["a"],
    lambda: items[1.0],
    lambda: items[None],
    lambda: pair[5],
    lambda: pair["x"],
    lambda: text[10],
    lambda: text["a"],
    lambda: table["b"],
    lambda: table[[]],
    lambda: number[0],
    lambda: nothing[0],
    lambda: Plain()[0],
    lambda: one[0],
    lambda: print[0],
    lambda: items[::0],
    lambda: range(3)[5],
    lambda: b"ab"[9],
    lambda: [].pop(),
    lambda: items.pop(10),
    lambda: {}.pop("x"),
    lambda: {}.popitem(),
    lambda: set().pop(),
    lambda: {1}.remove(2),
    lambda: items.remove(9),
    lambda: items.index(9),
    lambda: pair.index(9),
    lambda: text.index("z"),
    lambda: {[]: 1},
    1e400,
    lambda: items.insert(1),
    lambda: "{} {}".format(1),
    lambda: "{x}".format(),
    lambda: "%d" % "x",
    lambda: "%s %s" % 1,
    lambda: "%s" % (1, 2),
    lambda: "%(a)s" % {"b": 1},
    lambda: "%z" % 1,
    lambda: format(1, "z"),
    lambda: format("x", "d"),
    lambda: "{:d}".format("x"),
    lambda: ",".join([1, 2]),
    lambda: "a".join(5),
    lambda: "abc".split(""),
    lambda: "x".encode("nope"),
    lambda: "abc".replace("a"),
]
for index, call in enumerate(calls):
    try:
        print(index, call())
    except Exception as e:
        print(index, type(e).__name__, e)
