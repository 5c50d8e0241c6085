# https://docs.python.org/3/library/queue.html
import sys as _sys
import threading as _threading
import time as _time

_time_of = _time.monotonic if _sys.version_info >= (3,) else _time.time

class Empty(Exception):
    pass

class Full(Exception):
    pass

class Queue(object):
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _threading.Lock()
        self.not_empty = _threading.Condition(self.mutex)
        self.not_full = _threading.Condition(self.mutex)
        self.all_tasks_done = _threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            self._check_open()
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                elif timeout is None:
                    while self._qsize() >= self.maxsize:
                        self.not_full.wait()
                        self._check_open()
                elif timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                else:
                    endtime = _time_of() + timeout
                    while self._qsize() >= self.maxsize:
                        remaining = endtime - _time_of()
                        if remaining <= 0.0:
                            raise Full
                        self.not_full.wait(remaining)
                        self._check_open()
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not self._qsize():
                self._check_open()
            if not block:
                if not self._qsize():
                    raise Empty
            elif timeout is None:
                while not self._qsize():
                    self.not_empty.wait()
                    if not self._qsize():
                        self._check_open()
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                endtime = _time_of() + timeout
                while not self._qsize():
                    remaining = endtime - _time_of()
                    if remaining <= 0.0:
                        raise Empty
                    self.not_empty.wait(remaining)
                    if not self._qsize():
                        self._check_open()
            item = self._get()
            self.not_full.notify()
            return item

    def _check_open(self):
        if self.is_shutdown:
            raise ShutDown

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

class PriorityQueue(Queue):
    def _get(self):
        self.queue.sort()
        return self.queue.pop(0)

class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()

if _sys.version_info >= (3, 7):
    class SimpleQueue(object):
        def __init__(self):
            self._all = Queue()

        def put(self, item, block=True, timeout=None):
            "C"
            self._all.put(item)

        def get(self, block=True, timeout=None):
            "C"
            return self._all.get(block, timeout)

        put_nowait = put

        def get_nowait(self):
            "C"
            return self._all.get(False)

        def empty(self):
            return self._all.empty()

        def qsize(self):
            return self._all.qsize()

class ShutDown(Exception):
    pass

if _sys.version_info >= (3, 13):
    def _shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()
    Queue.shutdown = _shutdown
