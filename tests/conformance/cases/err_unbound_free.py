def outer():
    def inner():
        return x
    if False:
        x = 1
    return inner()


try:
    outer()
except NameError as e:
    print("NameError:", e)


def deleted():
    y = 1
    del y
    return y


deleted()
