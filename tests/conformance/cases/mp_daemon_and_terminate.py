import atexit
import multiprocessing
import time


def sleepy(n):
    print("sleepy", n, flush=True)
    time.sleep(n)
    print("woke", n, flush=True)


ctx = multiprocessing.get_context("fork")
a = ctx.Process(target=sleepy, args=(0.3,))
b = ctx.Process(target=sleepy, args=(30,), daemon=True)
a.start()
time.sleep(0.1)
b.start()
time.sleep(0.1)
print(a.is_alive(), b.is_alive(), a.exitcode, b.daemon, flush=True)
atexit.register(print, "registered after")
