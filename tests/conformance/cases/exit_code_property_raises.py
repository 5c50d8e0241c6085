class Exit(SystemExit):
    @property
    def code(self):
        raise ValueError("no code")


raise Exit(3)
