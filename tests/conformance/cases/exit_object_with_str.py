import atexit
import sys


class Reason(object):
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return "reason: " + self.text

    def __repr__(self):
        return "Reason(%r)" % self.text


atexit.register(sys.stdout.write, "handler\n")
sys.exit(Reason("out of tea"))
