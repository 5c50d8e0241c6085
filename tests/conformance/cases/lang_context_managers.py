class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is None)
        return self.swallow


with Managed("a") as a, Managed("b"):
    print("body", a.name)
with Managed("swallow", True):
    raise ValueError("gone")


def early():
    with Managed("return"):
        return "value"


print(early())
for i in range(2):
    with Managed("loop %d" % i):
        if i == 0:
            continue
        break
with Managed("outer", True):
    with Managed("inner"):
        raise KeyError("k")
print("done")
