import atexit
import os


def show():
    print(repr(open("log.txt").read()))


atexit.register(show)
f = open("log.txt", "w")
f.write("not flushed")
