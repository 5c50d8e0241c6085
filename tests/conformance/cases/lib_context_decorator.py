from contextlib import ContextDecorator, contextmanager


class timed(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("start", self.name)

    def __exit__(self, *exc):
        print("stop", self.name, exc[0] is None)
        return False


@timed("job")
def job(n):
    print("job", n)
    return n * 2


print(job(4))


@contextmanager
def tag(name):
    print("<%s>" % name)
    yield
    print("</%s>" % name)


@tag("b")
def bold():
    print("text")


bold()
with tag("i"):
    raise LookupError("inside")
