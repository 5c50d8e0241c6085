import atexit
import sys


def log(text):
    sys.stdout.write
