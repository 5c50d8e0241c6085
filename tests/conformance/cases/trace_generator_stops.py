def bad():
    yield 1
    raise StopIteration("inside")


def worse():
    for x in bad():
        yield x


def main():
    for x in worse():
        print(x)


try:
    print(list(x for x in bad()))
except RuntimeError as e:
    print(e, repr(e.__cause__))
main()
