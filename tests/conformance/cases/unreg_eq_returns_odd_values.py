import atexit


class Odd:
    def __init__(self, name, answer):
        self.name = name
        self.answer = answer

    def __call__(self):
        print("called", self.name)

    def __eq__(self, other):
        return self.answer


for name, answer in (("zero", 0), ("one", 1), ("empty", ""), ("text", "x"), ("none", None), ("list", [0])):
    atexit.register(Odd(name, answer))
atexit.unregister(print)
