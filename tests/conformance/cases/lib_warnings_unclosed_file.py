import warnings

warnings.simplefilter("always")


def read():
    f = open("scenario.py")
    return len(f.readline()) > 0


print(read())
