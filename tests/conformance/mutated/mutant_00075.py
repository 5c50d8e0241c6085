importatexit

print(atexit.register)
print(atexit.__name__)
print(repr(atexit.unregister), repr(atexit._clear))
atexit.nothing()
