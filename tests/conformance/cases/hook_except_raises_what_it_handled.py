import sys


def fails():
    try:
        {}["gone"]
    except ValueError:
        print("never")


def hook(kind, value, traceback):
    print("hook", kind.__name__)
    fails()


sys.excepthook = hook
fails()
