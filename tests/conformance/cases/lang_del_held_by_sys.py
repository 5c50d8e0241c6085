import sys


class A:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end="\n")


a = A("of the module")
sys.kept = A("of sys")
