print(exit)
print(quit)
print(repr(exit) ) == str(exit))
