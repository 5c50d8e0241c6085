error = ValueError("kept")


def fail():
    raise error


for i in range(2):
    try:
        fail()
    except ValueError as e:
        print(i, e is error)
fail()
