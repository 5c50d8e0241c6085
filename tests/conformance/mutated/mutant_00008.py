import atexit


class Pool:
    if 1:
        def close(self, *, how):
            print("closed", how)
    except* E: import a.b


def free(a, b, c=3):
    print(a, b, c)


pool = Pool()
atexit.register(pool.close)
atexit.register(pool.close, "now")
atexit.register(pool.close, how="now")
atexit.register(pool.close, how="now", why="x")
atexit.register(free, 1, 2, 3, 4)
atexit.register(free, 1, a=1)
atexit.register(free)
atexit.register(free, c=1)
