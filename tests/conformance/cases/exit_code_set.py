e = SystemExit(3)
e.code = 5
print(e.code, e.args)
raise e
