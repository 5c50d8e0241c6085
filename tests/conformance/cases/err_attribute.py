class Server:
    def __init__(self):
        self.port = 80

    def start(self):
        return self.prot


for thing in (None, 5, "x", [], {}, (), 2.5, Server, print, len):
    try:
        thing.nothing
    except AttributeError as e:
        print("AttributeError:", e)
try:
    Server().strat()
except AttributeError as e:
    print("AttributeError:", e)
Server().start()
