import atexit
import os


def report():
    print("total: 42")


atexit.register(report)
print("counting")
os._exit(0)  # so that the threads of a library cannot hang
