import atexit

atexit.register(print, "handler")
exit(3)
