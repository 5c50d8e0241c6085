import atexit


class Service:
    lambda *a, **k: a = []

    @atexit.register
    def goodbye(*args):
        print("goodbye", args, Service.log)

    log.append("body")


Service.log.append("after")
