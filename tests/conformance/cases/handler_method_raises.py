import atexit


class Server:
    def __init__(self, name):
        self.name = name

    def stop(self):
        raise RuntimeError("cannot stop " + self.name)


atexit.register(Server("a").stop)
atexit.register(Server.stop, Server("b"))
