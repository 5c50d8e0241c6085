import sys


def quiet():
    for i in range(3):
        try:
            sys.exit(i)
        finally:
            if i < 2:
                continue
            return "swallowed at %d" % i


print(quiet())
