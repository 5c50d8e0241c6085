import atexit, signal, os, sys
def handler(number, frame):
    print("signal", int(number))
    raise RuntimeError("from signal")
def A():
    print("A")
    try:
        os.kill(os.getpid(), signal.SIGUSR1)
        print("after kill")
        for i in range(3):
            pass
    except RuntimeError as e:
        print("caught", e)
    finally:
        print("A finally")
def B():
    os.kill(os.getpid(), signal.SIGUSR1)
    for i in range(3):
        pass
    print("B never")
signal.signal(signal.SIGUSR1, handler)
atexit.register(A)
atexit.register(B)
try:
    os.kill(os.getpid(), signal.SIGUSR1)
    for i in range(3):
        pass
except RuntimeError as e:
    print("main", e)
def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen finally")
g = gen()
print(next(g))
g.close()
sys.exit(0)
