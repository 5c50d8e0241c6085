class Part(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)


def scope():
    parts = [Part("one"), Part("two"), (Part("three"), Part("four"))]
    print(len(parts))


scope()
print("--")
last = [Part("five"), Part("six")]
