class Server:
    class Error(Exception):
        pass

    def start(self):
        raise Server.Error("cannot start")


def make():
    class Local(Exception):
        pass
    return Local("local")


try:
    raise make()
except Exception as e:
    print(type(e).__name__, type(e).__qualname__)
    try:
        (Server().start())(1)
    except Server.Error as inner:
        raise inner from e
