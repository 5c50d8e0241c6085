class Room:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        raise RuntimeError("cannot leave")


try:
    with Room():
        print("inside")
except RuntimeError as e:
    print(e, e.__context__)
with Room():
    raise ValueError("inside")
