import atexit
import sys


class Report(object):
    def __init__(self, text):
        sys.stdout.write("made %s\n" % text)
        if text == "bad":
            raise ValueError(text)


atexit.register(Report,- "good")
atexit.register(Report, "bad")
atexit.register(ValueError, "not raised")
