# What threading has beside the classes in C++ (modules/threading.cpp).
import threading
import _lastcall

class _local(object):
    "C"
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, "_local_key", object())
        object.__setattr__(self, "_local_main", None)
        object.__setattr__(self, "_local_arguments", (args, kwargs))
        object.__getattribute__(self, "_local_own")(False)
        return self

    def _local_own(self, begins=True):
        key = object.__getattribute__(self, "_local_key")
        every = _lastcall.thread_dict()
        own = object.__getattribute__(self, "_local_main") if every is None else every.get(key)
        if own is None:
            own = {}
            if every is None:
                object.__setattr__(self, "_local_main", own)
            else:
                every[key] = own
            if begins:
                args, kwargs = object.__getattribute__(self, "_local_arguments")
                self.__init__(*args, **kwargs)
        return own

    def __getattribute__(self, name):
        if name == "_local_own":
            return object.__getattribute__(self, name)
        own = object.__getattribute__(self, "_local_own")()
        if name == "__dict__":
            return own
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        self._local_own()[name] = value

    def __delattr__(self, name):
        own = self._local_own()
        if name not in own:
            raise AttributeError(name)
        del own[name]

_local.__module__ = "_thread"
local = _local
del _local

class BrokenBarrierError(RuntimeError):
    pass

class Barrier(object):
    def __init__(self, parties, action=None, timeout=None):
        self._cond = threading.Condition(threading.Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0
        self._turn = 0

    def wait(self, timeout=None):
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            if self._state:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            turn = self._turn
            if index + 1 == self._parties:
                if self._action:
                    try:
                        self._action()
                    except BaseException:
                        self.abort_now()
                        raise
                self._count = 0
                self._turn += 1
                self._cond.notify_all()
                return index
            while self._turn == turn and not self._state:
                if not self._cond.wait(timeout):
                    self.abort_now()
            if self._state:
                raise BrokenBarrierError
            return index

    def abort_now(self):
        self._state = 1
        self._count = 0
        self._cond.notify_all()

    def abort(self):
        with self._cond:
            self.abort_now()

    def reset(self):
        with self._cond:
            if self._count:
                self.abort_now()
            self._state = 0

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count

    @property
    def broken(self):
        return bool(self._state)
