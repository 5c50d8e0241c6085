def swallow():
    try:
        raise ValueError("lost")
    except ValueError:
        try:
            raise KeyError("also lost")
        except KeyError:
            pass
    finally:
        print("finally")
    return "normal"


def value():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    try:
        try:
            raise ValueError("first")
        finally:
            print("inner")
    except ValueError as e:
        print("caught", e)
        try:
            return "returned"
        finally:
            print("outer")
    finally:
        print("outermost")


print(swallow(), value(), nested())
