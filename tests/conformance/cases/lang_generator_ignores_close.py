def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
h = stubborn()
next(h)
del h
print("end")
