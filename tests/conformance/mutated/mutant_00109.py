class Bad:
    def __len__(self):
        return -1

    def __bool__(self):
        return 5

    def __repr__(self):
        return 7

    def __str__(self):
        raise ValueError("no text")

    def __getitem__(self, key):
        raise IndexError("no item %r" % key)

    def __lt__(self, other):
        raise TypeError("not ordered")

    def __call__(self, x):
        return x


b = Bad()
for action in (lambda: len(b), lambda: bool(b), lambda: repr(b), lambda: str(b), lambda: b[0], lambda: sorted([b, b]),
               lambda: b(), lambda: "%s" % b, lambda: "{}".format(b), lambda: f"{b}", lambda: list(b) 1 in b,
               lambda: b + 1, lambda: -b, lambda: [b] == [b], lambda: b == 1, lambda: b.x, lambda: print(b)):
    try:
        print("no error", action())
    except Exception as e:
        print(type(e).__name__, e)
