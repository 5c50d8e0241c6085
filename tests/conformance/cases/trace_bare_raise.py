def work():
    try:
        raise ValueError("again")
    except ValueError:
        print("seen")
        raise


try:
    work()
except ValueError as e:
    print("caught", e)
work()
