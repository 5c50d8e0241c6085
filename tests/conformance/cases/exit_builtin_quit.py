import atexit

atexit.register(print, "handler")
quit("bye")
