# https://docs.python.org/3/library/weakref.html
import sys as _sys
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref


class WeakMethod(object):
    def __init__(self, method, callback=None):
        self._object = ref(method.__self__, None if callback is None else lambda gone: callback(self))
        self._function = ref(method.__func__)
        self._type = type(method)

    def __call__(self):
        obj, function = self._object(), self._function()
        if obj is None or function is None:
            return None
        return self._type(function, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self._object == other._object and self._function == other._function

    __hash__ = object.__hash__


class WeakValueDictionary(object):
    def __init__(self, other=()):
        self._data = {}
        self.update(other)

    def update(self, other=(), **more):
        pairs = other.items() if hasattr(other, "items") else other
        for key, value in list(pairs) + list(more.items()):
            self[key] = value

    def __setitem__(self, key, value):
        data = self._data

        def remove(gone):
            if data.get(key) is gone:
                del data[key]

        data[key] = ref(value, remove)

    def __getitem__(self, key):
        value = self._data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter([key for key, value in self.items()])

    def get(self, key, default=None):
        found = self._data.get(key)
        value = None if found is None else found()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *default):
        found = self._data.pop(key, None)
        value = None if found is None else found()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def items(self):
        pairs = [(key, value()) for key, value in list(self._data.items())]
        return [(key, value) for key, value in pairs if value is not None]

    def keys(self):
        return [key for key, value in self.items()]

    def values(self):
        return [value for key, value in self.items()]

    def __repr__(self):
        return "<WeakValueDictionary at 0x%x>" % id(self)


class WeakKeyDictionary(object):
    def __init__(self, other=None):
        self._data = {}
        if other is not None:
            self.update(other)

    def update(self, other):
        for key, value in (other.items() if hasattr(other, "items") else other):
            self[key] = value

    def __setitem__(self, key, value):
        data = self._data
        self._data[ref(key, lambda gone: data.pop(gone, None))] = value

    def __getitem__(self, key):
        return self._data[ref(key)]

    def __delitem__(self, key):
        del self._data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self._data
        except TypeError:
            return False

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self.keys())

    def get(self, key, default=None):
        return self._data.get(ref(key), default)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        return self._data.pop(ref(key), *default)

    def items(self):
        pairs = [(key(), value) for key, value in list(self._data.items())]
        return [(key, value) for key, value in pairs if key is not None]

    def keys(self):
        return [key for key, value in self.items()]

    def values(self):
        return [value for key, value in self.items()]

    def __repr__(self):
        return "<WeakKeyDictionary at 0x%x>" % id(self)


class WeakSet(object):
    def __init__(self, data=()):
        self.data = set()
        for item in data:
            self.add(item)

    def add(self, item):
        data = self.data
        data.add(ref(item, data.discard))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while True:
            item = self.data.pop()()
            if item is not None:
                return item

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return WeakSet(self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __len__(self):
        return len([item for item in self])

    def __iter__(self):
        return iter([item for item in [each() for each in list(self.data)] if item is not None])


if _sys.version_info >= (3, 4):
    import atexit as _atexit

    class finalize(object):
        # Those that are alive, oldest first. The first of all registers the one exit handler, which
        # calls those whose `atexit` is true, the newest first.
        _registry = {}
        _registered = False

        class _Info(object):
            __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

        _index = 0

        def __init__(*args, **kwargs):
            self, obj, func = args[:3]
            if not finalize._registered:
                _atexit.register(finalize._exitfunc)
                finalize._registered = True
            info = finalize._Info()
            info.weakref = ref(obj, self)
            info.func = func
            info.args = args[3:]
            info.kwargs = kwargs or None
            info.atexit = True
            info.index = finalize._index
            finalize._index += 1
            finalize._registry[self] = info

        def __call__(self, _=None):
            info = finalize._registry.pop(self, None)
            if info:
                return info.func(*info.args, **(info.kwargs or {}))

        def detach(self):
            info = finalize._registry.get(self)
            obj = info and info.weakref()
            if obj is not None and finalize._registry.pop(self, None):
                return obj, info.func, info.args, info.kwargs or {}

        def peek(self):
            info = finalize._registry.get(self)
            obj = info and info.weakref()
            if obj is not None:
                return obj, info.func, info.args, info.kwargs or {}

        @property
        def alive(self):
            return self in finalize._registry

        @property
        def atexit(self):
            info = finalize._registry.get(self)
            return bool(info) and info.atexit

        @atexit.setter
        def atexit(self, value):
            info = finalize._registry.get(self)
            if info:
                info.atexit = bool(value)

        def __repr__(self):
            info = finalize._registry.get(self)
            obj = info and info.weakref()
            if obj is None:
                return "<finalize object at 0x%x; dead>" % id(self)
            return "<finalize object at 0x%x; for %r at 0x%x>" % (id(self), type(obj).__name__, id(obj))

        @classmethod
        def _exitfunc(cls):
            while True:
                waiting = [(info.index, each) for each, info in cls._registry.items() if info.atexit]
                if not waiting:
                    return
                each = max(waiting)[1]
                try:
                    each()
                except Exception:
                    _sys.excepthook(*_sys.exc_info())
