import os, atexit
def f():
    if os.fork() == 0:
        print("child")
        return
    os.wait()
    print("parent")
atexit.register(print, "first")
atexit.register(f)
atexit._run_exitfuncs()
print("after")
