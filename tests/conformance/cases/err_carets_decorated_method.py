class Service:
    def guard(function):
        def wrapper(self):
            return function(self, "extra")
        return wrapper

    @guard
    def start(self):
        print("start")


Service().start()
