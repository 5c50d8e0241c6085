class Exit(SystemExit):
    code = 9


raise Exit(3)
