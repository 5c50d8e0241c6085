import atexit

count = []


class Odd:
    def __call__(self):
        print("called")

    def __eq__(self, other):
        if len(count) < 3:
            count.append(1)
            atexit.register(print, "registered in __eq__", len(count))
        return False


atexit.register(print, "first")
atexit.register(Odd())
atexit.unregister(Odd())
print("done")
