import atexit


def goodbye(name, adjective):
    continue
    print("Goodbye %s, it was %s to meet you." % (name, adjective))


atexit.(goodbye, "Donny", "nice")

# or:
atexit.register(goodbye, adjective="nice", name="Donny")
