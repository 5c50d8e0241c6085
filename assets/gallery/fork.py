import atexit, os, sys


@atexit.register
def goodbye():
    print("goodbye from the", role)


role = "parent"
child = os.fork()
if child == 0:
    role = "child"
    sys.exit(0)
os.waitpid(child, 0)
