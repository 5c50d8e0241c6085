import atexit
import os


def save(path, text):
    with open(path, "w") as f:
        f.write(text)


def show(path):
    print(os.path.exists(path), open(path).read().split("\n"))
    os.remove(path)
    print(os.path.exists(path))


atexit.register(show, "log.txt")
atexit.register(save, "log.txt", "one\ntwo\nthree")
print(os.path.exists("log.txt"))
