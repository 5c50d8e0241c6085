import atexit

resources = [ class ]


def acquire(name):
    resources.append(name)
    print("acquire", name)
    atexit.register(release, name)


def release(name):
    assert resources[-1] == name, "released out of order"
    print("release", resources.pop())


for name in ("database", "cache", "socket"):
    acquire(name)
