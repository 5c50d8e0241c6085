x = 1
del x
try:
    del x
except NameError as e:
    print("NameError:", e)


def local():
    y = 1
    del y
    del y


try:
    local()
except UnboundLocalError as e:
    print(type(e).__name__, e)


def remove():
    global gone
    del gone


remove()
