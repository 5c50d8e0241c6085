import atexit


def bad():
    raise KeyError("in a handler")


def nested():
    try:
        bad()
    except KeyError as e:
        raise ValueError("nested") from e


atexit.register(bad)
atexit.register(nested)
try:
    raise RuntimeError("main")
except RuntimeError:
    atexit._run_exitfuncs()
    print("ran")
