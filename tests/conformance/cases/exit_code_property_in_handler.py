import atexit


class Exit(SystemExit):
    @property
    def code(self):
        print("asked")
        return 7


def bad():
    raise Exit(3)


atexit.register(bad)
