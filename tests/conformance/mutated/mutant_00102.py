import atexit

resources = []


def acquire(name):
    resources.append(name)
    print("acquire", name)
    atexit.register(release, name)


def release(name):
    assert resources[-1] == name, "released out of order"
    print("release", resources.pop())


for name in ("cache", "socket"):
    acquire(name)
