import atexit


def first():
    print("first", atexit._ncallbacks())


def clearing():
    print("clearing", atexit._ncallbacks())
    atexit._clear()
    print("cleared", atexit._ncallbacks())
    atexit.register(first)
    print("again", atexit._ncallbacks())


atexit.register(first)
atexit.register(clearing)
atexit.register(first)
atexit._run_exitfuncs()
print("by hand done", atexit._ncallbacks())
atexit._run_exitfuncs()
print("twice", atexit._ncallbacks())
