import sys


class Bad(object):
    def write(self, text):
        raise KeyError("w")


sys.stderr = Bad()
raise ValueError("v")
