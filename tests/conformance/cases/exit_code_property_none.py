class Exit(SystemExit):
    code = property(lambda self: None)


raise Exit(3)
