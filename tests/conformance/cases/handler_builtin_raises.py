import atexit

atexit.register(int, "twelve")
atexit.register(len)
atexit.register(len, 5)
