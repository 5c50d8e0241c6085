import sys


def down(n):
    return down(n + 1) + 1


try:
    down(0)
except RecursionError as e:
    print("RecursionError:", e)


def ping(n):
    if n == 0:
        raise ValueError("bottom")
    ping(n - 1)


ping(8)
