import atexit


def first():
    print("first")


class Odd:
    def __call__(self):
        print("called")

    def __eq__(self, other):
        if isinstance(other, Odd):
            print("unregister first")
            atexit.unregister(first)
        return False


atexit.register(first)
atexit.register(Odd())
atexit.register(print, "last")
atexit.unregister(Odd())
print("done")
