class Logger:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        with open(self.name, "a") as f:
            f.write("closing\n")
        print("closed", self.name)


log = Logger("app.log")
other = [Logger("other.log")]
