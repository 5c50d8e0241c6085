import atexit


@atexit.register
def bye():
    print("bye from " + __name__)


if __name__ == "__main__":
    import scenario
    import scenario
    print(scenario.__name__)
