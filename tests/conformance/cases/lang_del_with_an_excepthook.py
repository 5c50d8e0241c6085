import sys


class A:
    def __del__(self):
        print("del")


a = A()
f = open("written.txt", "w")
f.write("data")


def hook(*args):
    print("hook")


sys.excepthook = hook
