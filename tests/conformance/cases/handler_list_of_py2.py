import atexit


def bye(name):
    print("bye " + name)


def more():
    print("more")
    atexit._exithandlers.append((bye, ("late",), {}))


atexit.register(bye, "Ada")
atexit.register(bye, "Bob")
atexit.register(bye, name="Cyd")
atexit.register(more)
print(len(atexit._exithandlers), atexit._exithandlers[0][1:], atexit._exithandlers[2][2])
del atexit._exithandlers[1]
atexit._exithandlers.append((bye, ("by hand",), {}))
print([entry[0].__name__ for entry in atexit._exithandlers])
