import atexit

seen = []


def count(tag):
    seen.append((tag, atexit._ncallbacks()))


def show():
    print(seen)


atexit.register(show)
atexit.register(count, "a")
atexit.register(count, "b")
atexit.register(print, "first")
