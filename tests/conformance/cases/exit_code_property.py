class Exit(SystemExit):
    @property
    def code(self):
        print("asked")
        return 7


raise Exit(3)
