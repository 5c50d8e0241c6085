def first():
    raise ValueError("first")


def second():
    try:
        first()
    except ValueError:
        raise KeyError("second")


def third():
    try:
        second()
    except KeyError as e:
        raise RuntimeError("third") from e


third()
