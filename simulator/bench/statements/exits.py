# What this is about: handlers, output, exceptions.
import atexit


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is KeyError

    def close(self, why="exit"):
        if why == "fail":
            raise RuntimeError(self.name)
        print("close", self.name)


def guarded(i):
    try:
        with Resource(i) as resource:
            if i % 4 == 0:
                raise KeyError(i)
            return resource.name
    finally:
        i += 1


def round_of(number):
    resources = []
    for i in range(40):
        resource = Resource("r%d" % i)
        resources.append(resource)
        if i % 3:
            atexit.register(resource.close)
        else:
            atexit.register(resource.close, why="exit")
        guarded(i)
        guarded(i + 1)
        print("registered", i)
        if i % 10 == 0:
            atexit.unregister(resource.close)
    atexit._run_exitfuncs()


for i in range(25):
    round_of(i)
