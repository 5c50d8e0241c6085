import weakref


class Bus:
    def __init__(self):
        self.listeners = weakref.WeakSet()

    def emit(self, what):
        for l in sorted(self.listeners, key=lambda l: l.name):
            l.on(what)


class Listener:
    def __init__(self, bus, name):
        self.name = name
        bus.listeners.add(self)

    def on(self, what):
        print(self.name, "hears", what)

    def __del__(self):
        print("del", self.name)


bus = Bus()
a = Listener(bus, "a")
b = Listener(bus, "b")
bus.emit("one")
a = None
bus.emit("two")
print(len(bus.listeners))
