# What threading has beside the classes in C++ (modules/threading.cpp).
import threading

class local(object):
    "C"
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, "_local_all", {})
        object.__setattr__(self, "_local_arguments", (args, kwargs))
        self._local_all[threading.get_ident()] = {}
        return self

    def _local_own(self):
        every = object.__getattribute__(self, "_local_all")
        ident = threading.get_ident()
        if ident not in every:
            every[ident] = {}
            args, kwargs = object.__getattribute__(self, "_local_arguments")
            self.__init__(*args, **kwargs)
        return every[ident]

    def __getattribute__(self, name):
        if name in ("_local_all", "_local_own"):
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

local.__module__ = "_thread"

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
