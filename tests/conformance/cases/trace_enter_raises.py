class Room:
    def __enter__(self):
        raise RuntimeError("locked")

    def __exit__(self, kind, value, traceback):
        print("not called")


with Room() as room:
    print("not reached")
