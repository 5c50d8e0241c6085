e = SystemExit(3)
del e.code
print(e.code, e.args)
try:
    del e.code
except AttributeError as error:
    print(error)
raise e
