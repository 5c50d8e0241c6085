import atexit

atexit.register(print, "handler")
atexit.register(exit, 3)
atexit.register(quit)
