import atexit

for i in range(40):
    atexit.register(print, i, end=" ")
for i in range(0, 40, 3):
    atexit.register(print, "again", i, sep="-")
