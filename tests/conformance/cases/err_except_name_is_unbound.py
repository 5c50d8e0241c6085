try:
    raise ValueError("x")
except ValueError as e:
    print(e)
try:
    print(e)
except NameError as again:
    print("NameError:", again)


def work():
    try:
        raise KeyError("y")
    except KeyError as error:
        pass
    return error


work()
