import atexit


class Lost(Exception):
    pass


class Found(Lost):
    def __str__(self):
        return "found %r" % (self.args,)


def deep(n):
    if n == 0:
        raise Lost("bottom", n)
    try:
        deep(n - 1)
    except Lost as e:
        if n == 1:
            raise Found(n) from e
        if n == 2:
            raise Found(n) from None
        raise Lost(n)


@atexit.register
def again():
    try:
        deep(3)
    except Lost as e:
        chain = []
        while e is not None:
            chain.append((type(e).__name__, str(e), e.__suppress_context__, type(e.__cause__).__name__))
            e = e.__context__
        for row in chain:
            print(row)
        raise


deep(3)
