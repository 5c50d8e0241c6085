def error(text):
    return ValueError(text)


def fail(flag):
    if flag:
        raise error("from a call")
    raise ValueError


try:
    fail(False)
except ValueError as e:
    print(repr(e))
fail(True)
