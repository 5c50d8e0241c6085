import atexit

atexit.register(print, 1)
atexit.register(print, 2, end="!\n")
atexit.register(len,"x")
atexit.unregister(print)
atexit.register(print, 3)
print(atexit._ncallbacks() > 0)
