import multiprocessing
import sys
import time

try:
    import queue
except ImportError:
    import Queue as queue

mp = multiprocessing.get_context("fork") if hasattr(multiprocessing, "get_context") else multiprocessing


def say(*words):
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def worker(jobs, results, lock, ready):
    ready.set()
    while True:
        job = jobs.get()
        if job is None:
            break
        with lock:
            results.put((job, job * 2))
    results.put("worker ends")


if __name__ == "__main__":
    jobs, results, lock, ready = mp.Queue(), mp.Queue(), mp.Lock(), mp.Event()
    p = mp.Process(target=worker, args=(jobs, results, lock, ready))
    p.start()
    say(ready.wait(5), ready.is_set())
    lock.acquire()
    jobs.put(1)
    jobs.put({"a": [1, 2], "b": (3, None)}["a"][1])
    time.sleep(0.2)
    say(results.empty(), lock.acquire(False), lock.acquire(True, 0.1))
    lock.release()
    say(results.get(), results.get(timeout=5))
    jobs.put(None)
    say(results.get())
    try:
        results.get(timeout=0.1)
    except queue.Empty as error:
        say("empty", repr(error)[:5])
    try:
        results.get_nowait()
    except queue.Empty:
        say("empty")
    p.join()
    say(p.exitcode)
    s = mp.Semaphore(2)
    say(s.acquire(), s.acquire(), s.acquire(False))
    s.release()
    b = mp.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as error:
        say(error)
    try:
        lock.release()
    except ValueError as error:
        say(error)
    r = mp.RLock()
    with r:
        with r:
            say("twice")
    try:
        r.release()
    except AssertionError as error:
        say(error)
    small = mp.Queue(1)
    small.put([1, "x"])
    try:
        small.put(2, timeout=0.1)
    except queue.Full:
        say("full")
    say(small.get(), ready.wait(0.1))
    ready.clear()
    say(ready.wait(0.1))
