class Door:
    def __enter__(self):
        raise OSError("stuck")

    def __exit__(self, *details):
        pass


def work():
    with Door() as a, \
            Door() as b:
        print(a, b)


work()
