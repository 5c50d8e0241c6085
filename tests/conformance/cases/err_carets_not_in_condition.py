def check(x):
    return x > "1"


if not check(5):
    print("never")
