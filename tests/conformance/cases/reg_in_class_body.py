import atexit


class Service:
    log = []

    @atexit.register
    def goodbye(*args):
        print("goodbye", args, Service.log)

    log.append("body")


Service.log.append("after")
