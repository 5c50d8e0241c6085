import atexit

for arguments in ((), (print, print)):
    try:
        atexit.unregister(*arguments)
    except TypeError as e:
        print("TypeError:", e)
print(atexit.unregister(3), atexit.unregister("x"), atexit.unregister(None))
atexit.unregister()
