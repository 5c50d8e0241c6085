import atexit
import threading

data = threading.local()
data.x = 1
barrier = threading.Barrier(2)


def work():
    print("there", hasattr(data, "x"))
    data.x = 2
    barrier.wait()


t = threading.Thread(target=work)
t.start()
barrier.wait()
t.join()
print("here", data.x)
atexit.register(lambda: print("handler", data.x))
