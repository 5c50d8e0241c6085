import atexit


class Pool:
    def __init__(self):
        self.items = ["a"]

    def close(self):
        self.release(self.items[0],
                     force=True)

    def release(self, item, force=False):
        raise RuntimeError("cannot release %s (force=%s)" % (item, force))


pool = Pool()
atexit.register(pool.close)
