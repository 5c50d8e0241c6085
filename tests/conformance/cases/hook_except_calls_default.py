import sys


def hook(kind, value, traceback):
    sys.stderr.write("before\n")
    sys.__excepthook__(kind, value, traceback)
    sys.stderr.write("after\n")


sys.excepthook = hook


def fail(n):
    return [1, 2, 3][n]


fail(10)
