import atexit


class Server:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return True

    def stop(self):
        print("stop", self.name)


atexit.register(Server("a").stop)
atexit.register(Server("b").stop)
atexit.unregister(Server("c").stop)
