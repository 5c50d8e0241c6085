import atexit

saved = []


def again():
    raise saved[0]


atexit.register(again)
try:
    raise ValueError("saved")
except ValueError as e:
    saved.append(e)
print("main is done")
