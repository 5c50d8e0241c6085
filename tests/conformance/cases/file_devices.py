import os

f = open("/dev/full", "w")
f.write("x")
for action in (f.flush, f.close):
    try:
        action()
    except (IOError, OSError) as error:
        print(type(error).__name__, str(error))
print(f.closed, os.path.exists(os.devnull), os.path.isfile(os.devnull), open(os.devnull).read() == "")
n = open(os.devnull, "w")
n.write("abc")
n.close()
print(os.path.getsize(os.devnull))
