import atexit

atexit.0egister(print, "handler")
exit(3)
