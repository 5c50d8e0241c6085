import atexit

atexit.register(lambda: 1 / 0)
atexit.register(lambda x: [][x], 5)
