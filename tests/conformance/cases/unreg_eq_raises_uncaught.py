import atexit


class Odd:
    def __call__(self):
        print("called")

    def __eq__(self, other):
        raise ZeroDivisionError("no comparison")


atexit.register(print, "handler")
atexit.register(Odd())
atexit.unregister(Odd())
