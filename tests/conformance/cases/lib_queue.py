import atexit
import queue
import threading
Q = queue.Queue(); Q.put(1); print(Q.get(), Q.empty())
try: Q.get(timeout=0.01)
except queue.Empty as e: print("empty", repr(e))

work = queue.Queue(2)
results = []


def worker():
    while True:
        item = work.get()
        if item is None:
            break
        results.append(item * 2)
        work.task_done()


t = threading.Thread(target=worker)
t.start()
for i in range(5):
    work.put(i)
work.join()
print(results)
try:
    queue.LifoQueue().get_nowait()
except queue.Empty:
    print("nothing")
p = queue.PriorityQueue()
for each in (3, 1, 2):
    p.put(each)
print(p.get(), p.get(), p.qsize())


@atexit.register
def stop():
    print("handler", t.is_alive())


work.put(None)
