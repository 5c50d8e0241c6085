import atexit


class CleanupError(Exception):
    def __str__(self):
        return "cleanup of %s failed: %s" % self.args


def bad():
    raise CleanupError("db", 42)


atexit.register(bad)
