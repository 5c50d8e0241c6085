class Room:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *details):
        print("exit", iter([]).__name__ if details[0] else None)
        return False


with Room() as room:
    print("inside")
with Room() as room:
    room.missing()
