import atexit

print(atexit._ncallbacks())
for i in range(5):
    atexit.register(print, i)
print(atexit._ncallbacks())
atexit.unregister(len)
print(atexit._ncallbacks())
print(atexit._clear())
print(atexit._ncallbacks())
atexit.register(print, "last")
print(atexit._ncallbacks())
