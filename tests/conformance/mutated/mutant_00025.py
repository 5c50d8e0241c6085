import atexit


class Server:
    def __init__(self, name):
        self.name = name

    def stop(self):
        print("stop", self.name)


a = Server("a")
b = (Server("b"))(*x)
atexit.register(a.stop)
atexit.register(b.stop)
atexit.unregister(a.stop)
atexit.register(Server.stop, a)
atexit.unregister(b.stop)
