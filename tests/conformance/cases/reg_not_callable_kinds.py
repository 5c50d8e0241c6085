import atexit

for thing in (None, "text", 3.5, [], {}, (), object()):
    try:
        atexit.register(thing)
    except TypeError as e:
        print("TypeError:", e)
atexit.register(func=print)
