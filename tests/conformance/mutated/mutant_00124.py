class Room:
    def __init__(self, name, size):
        self.name = name

    def __enter__(self):
        raise RuntimeError(room)

    def __exit__(self, *details):
        pass


with Room("a",
          size=3) as room:
    print(room)
