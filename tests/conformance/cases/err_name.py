def work():
    return counter + 1


counters = 3
try:
    work()
except NameError as e:
    print(e)
work()
