import atexit

config = {"path": "x"}


def report():
    print(config["path"])


atexit.register(print, "handler")
atexit.register(report)
del config
