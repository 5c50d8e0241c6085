import atexit
import queue
import threading

jobs = queue.Queue()


def work():
    while True:
        jobs.get()()


atexit.register(print, "never printed")
threading.Thread(target=work, name="worker").start()
jobs.put(lambda: print("one job is done"))
