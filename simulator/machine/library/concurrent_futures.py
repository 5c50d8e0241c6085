# https://docs.python.org/3/library/concurrent.futures.html: threads
import atexit
import os
import queue
import sys as _sys
import threading
import time
import _lastcall

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

class Error(Exception):
    pass

class CancelledError(Error):
    pass

if _sys.version_info >= (3, 11):
    TimeoutError = TimeoutError
else:
    class TimeoutError(Error):
        pass

class InvalidStateError(Error):
    pass

_InvalidStateError = InvalidStateError

class BrokenExecutor(RuntimeError):
    pass

class Future(object):
    def __init__(self):
        self._condition = threading.Condition()
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = "<Future at %#x state=%s" % (id(self), self._state.lower())
            if self._state == "FINISHED":
                if self._exception:
                    text += " raised %s" % self._exception.__class__.__name__
                else:
                    text += " returned %s" % self._result.__class__.__name__
            return text + ">"

    def cancel(self):
        with self._condition:
            if self._state in ("RUNNING", "FINISHED"):
                return False
            if self._state == "CANCELLED":
                return True
            self._state = "CANCELLED"
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        return self._state == "RUNNING"

    def done(self):
        return self._state in ("CANCELLED", "FINISHED")

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        fn(self)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            callback(self)

    def _outcome(self, timeout):
        with self._condition:
            if not self.done():
                self._condition.wait(timeout)
            if self._state == "CANCELLED":
                raise CancelledError()
            if self._state != "FINISHED":
                raise TimeoutError()
            return self._exception

    def result(self, timeout=None):
        exception = self._outcome(timeout)
        if exception:
            raise exception
        return self._result

    def exception(self, timeout=None):
        return self._outcome(timeout)

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == "CANCELLED":
                return False
            self._state = "RUNNING"
            return True

    def set_result(self, result):
        self._set(result, None)

    def set_exception(self, exception):
        self._set(None, exception)

    def _set(self, result, exception):
        with self._condition:
            if self.done():
                raise _InvalidStateError("%s: %r" % (self._state, self))
            self._result = result
            self._exception = exception
            self._state = "FINISHED"
            self._condition.notify_all()
        self._invoke_callbacks()

def _wait_for(futures, enough, timeout):
    # Waits until enough(those that are done) holds, or the time is up; returns those.
    changed = threading.Condition()

    def tell(future):
        with changed:
            changed.notify_all()
    for each in futures:
        each.add_done_callback(tell)
    end = None if timeout is None else time.monotonic() + timeout
    while True:
        done = [each for each in futures if each.done()]
        left = None if end is None else end - time.monotonic()
        if enough(done) or left is not None and left <= 0:
            return done
        with changed:
            if len([each for each in futures if each.done()]) == len(done):
                changed.wait(left)

class DoneAndNotDoneFutures(tuple):
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % tuple(self)

def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = list(fs)

    def enough(done):
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(
                each._exception for each in done if not each.cancelled()):
            return True
        return len(done) == len(fs)
    done = set(_wait_for(fs, enough, timeout))
    return DoneAndNotDoneFutures((done, set(fs) - done))

def as_completed(fs, timeout=None):
    fs = list(dict.fromkeys(fs))
    end = None if timeout is None else time.monotonic() + timeout
    given = []
    while len(given) < len(fs):
        left = None if end is None else end - time.monotonic()
        count = len(given)
        done = _wait_for(fs, lambda done: len(done) > count, left)
        if len(done) == count:
            raise TimeoutError("%d (of %d) futures unfinished" % (len(fs) - count, len(fs)))
        for each in done:
            if each not in given:
                given.append(each)
                yield each

class Executor(object):
    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        end = None if timeout is None else time.monotonic() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    each = fs.pop()
                    yield each.result(None if end is None else end - time.monotonic())
            finally:
                for each in fs:
                    each.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

_executors = []
_shutdown = False

def _python_exit():
    global _shutdown
    _shutdown = True
    items = [(thread, each._work_queue) for each in _executors for thread in each._threads]
    for thread, work in items:
        work.put(None)
    for thread, work in items:
        thread.join()

if _sys.version_info >= (3, 9):
    threading._register_atexit(_python_exit)
else:
    atexit.register(_python_exit)

def _worker(executor, work_queue, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    while True:
        item = work_queue.get(block=True)
        if item is not None:
            future, fn, args, kwargs = item
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as exc:
                    future.set_exception(exc)
                else:
                    future.set_result(result)
            del item
            if work_queue.empty():
                executor._idle += 1
            continue
        if _shutdown or executor._shutdown:
            if _sys.version_info >= (3, 9):
                executor._shutdown = True
            work_queue.put(None)
            return

class ThreadPoolExecutor(Executor):
    _counter = [0]

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, 5) if _sys.version_info >= (3, 8) else 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        self._work_queue = queue.Queue()
        self._idle = 0
        self._threads = []
        self._shutdown = False
        self._initializer = initializer
        self._initargs = initargs
        self._prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % self._counter[0]
        if not thread_name_prefix:
            self._counter[0] += 1
        _executors.append(self)

    def submit(self, fn, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if _shutdown:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown"
                               if _sys.version_info >= (3, 7)
                               else "cannot schedule new futures after shutdown")
        future = Future()
        self._work_queue.put((future, fn, args, kwargs))
        if _sys.version_info >= (3, 8) and self._idle > 0:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            thread = threading.Thread(
                name="%s_%d" % (self._prefix, len(self._threads)), target=_worker,
                args=(self, self._work_queue, self._initializer, self._initargs))
            if _sys.version_info < (3, 9):
                thread.daemon = True
            thread.start()
            self._threads.append(thread)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while not self._work_queue.empty():
                item = self._work_queue.get()
                if item is not None:
                    item[0].cancel()
        self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
