# https://docs.python.org/3/library/collections.html
import sys as _sys
import _lastcall

_python3 = _sys.version_info >= (3,)

class deque(object):
    "C"
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self.maxlen = maxlen
        self._items = []
        self.extend(iterable)

    def append(self, x):
        self._items.append(x)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[0]

    def appendleft(self, x):
        self._items.insert(0, x)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[-1]

    def extend(self, iterable):
        for each in list(iterable):
            self.append(each)

    def extendleft(self, iterable):
        for each in list(iterable):
            self.appendleft(each)

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(0)

    def clear(self):
        del self._items[:]

    def copy(self):
        return type(self)(self._items, self.maxlen)

    def count(self, x):
        return self._items.count(x)

    def index(self, x, *where):
        if x not in self._items:
            raise ValueError("%r is not in deque" % (x,))
        return self._items.index(x, *where)

    def insert(self, i, x):
        if self.maxlen is not None and len(self._items) >= self.maxlen:
            raise IndexError("deque already at its maximum size")
        self._items.insert(i, x)

    def remove(self, value):
        if value not in self._items:
            raise ValueError("deque.remove(x): x not in deque")
        self._items.remove(value)

    def reverse(self):
        self._items.reverse()

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items[:] = self._items[-n:] + self._items[:-n] if n else self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, x):
        return x in self._items

    def __getitem__(self, i):
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("deque index out of range")
        return self._items[i]

    def __setitem__(self, i, value):
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("deque index out of range")
        self._items[i] = value

    def __delitem__(self, i):
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("deque index out of range")
        del self._items[i]

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, deque) else NotImplemented

    def __ne__(self, other):
        return self._items != other._items if isinstance(other, deque) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "%s") to deque'
                            % type(other).__name__)
        return type(self)(self._items + other._items, self.maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    __hash__ = None

    def __repr__(self):
        bound = "" if self.maxlen is None else ", maxlen=%d" % self.maxlen
        return "%s(%r%s)" % (type(self).__name__, self._items, bound)

class defaultdict(dict):
    "C"
    def __init__(self, *args, **kwargs):
        factory = args[0] if args else None
        if factory is not None and not callable(factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = factory
        dict.__init__(self, *args[1:], **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    def __repr__(self):
        return "%s(%r, %s)" % (type(self).__name__, self.default_factory, dict.__repr__(self))

class OrderedDict(dict):
    "C"
    if not _python3:
        def __init__(self, *args, **kwds):  # what is given comes when it is ordered already
            dict.__init__(self)
            self.update(*args, **kwds)

    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = list(self.keys())[-1 if last else 0]
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __reversed__(self):
        return reversed(list(self.keys()))

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return "%s()" % name
        if _sys.version_info >= (3, 12):
            return "%s(%s)" % (name, dict.__repr__(self))
        return "%s(%r)" % (name, list(self.items()))

class Counter(dict):
    def __init__(self, *args, **kwds):
        dict.__init__(self)
        self.update(*args, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) + count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, **kwds):
        for key, count in Counter(iterable, **kwds).items():
            self[key] = self.get(key, 0) - count

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def _merged(self, other, function):
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            count = function(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b)

    def __repr__(self):
        if not self:
            return "%s()" % type(self).__name__
        items = ", ".join("%r: %r" % pair for pair in self.most_common())
        return "%s({%s})" % (type(self).__name__, items)

if _sys.version_info >= (3, 7):
    def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
        return _namedtuple(typename, field_names, rename, defaults, module)
elif _python3:
    def namedtuple(typename, field_names, *, verbose=False, rename=False, module=None):
        return _namedtuple(typename, field_names, rename, None, module)
else:
    def namedtuple(typename, field_names, verbose=False, rename=False):
        return _namedtuple(typename, field_names, rename, None, None)

def _namedtuple(typename, field_names, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(each) for each in field_names]
    if rename:
        names = ["_%d" % i if not each.isidentifier() or each.startswith("_") else each
                 for i, each in enumerate(names)]
    for i, each in enumerate(names):
        if each.startswith("_"):
            raise ValueError("Field names cannot start with an underscore: %r" % each)
        if each in names[:i]:
            raise ValueError("Encountered duplicate field name: %r" % each)
    defaults = tuple(defaults or ())
    fields = tuple(names)
    if module is None:
        row = _lastcall.frame(0)
        module = row[3].get("__name__", "__main__") if row else "__main__"

    def make(cls, iterable):
        items = tuple(iterable)
        if len(items) != len(fields):
            raise TypeError("Expected %d arguments, got %d" % (len(fields), len(items)))
        return tuple.__new__(cls, items)

    def replace(self, **kwds):
        result = self._make(kwds.pop(name, value) for name, value in zip(fields, self))
        if kwds:
            raise (TypeError if _sys.version_info >= (3, 13) else ValueError)(
                "Got unexpected field names: %r" % list(kwds))
        return result

    def as_dict(self):
        pairs = list(zip(fields, self))
        return dict(pairs) if _sys.version_info >= (3, 8) else OrderedDict(pairs)

    def represent(self):
        return "%s(%s)" % (type(self).__name__,
                           ", ".join("%s=%r" % pair for pair in zip(fields, self)))

    namespace = {
        "__module__": module,
        "__doc__": "%s(%s)" % (typename, ", ".join(fields)),
        "__slots__": (),
        "_fields": fields,
        "_make": classmethod(make),
        "_replace": replace,
        "_asdict": as_dict,
        "_field_defaults": dict(zip(fields[len(fields) - len(defaults):], defaults)),
        "__repr__": represent,
        "__new__": _new_with_names(typename, fields, defaults),
        "__getnewargs__": lambda self: tuple(self),
    }
    for i, name in enumerate(fields):
        namespace[name] = property(lambda self, i=i: self[i], doc="Alias for field number %d" % i)
    return type(typename, (tuple,), namespace)

# `__new__` takes the fields by their names, and its errors say what they say in Python.
def _new_with_names(typename, fields, defaults):
    if not _python3:
        def make(cls, *args, **kwargs):
            given = list(args) + [kwargs[name] for name in fields[len(args):] if name in kwargs]
            if len(given) != len(fields):
                raise TypeError("__new__() takes exactly %d arguments (%d given)"
                                % (len(fields) + 1, len(args) + len(kwargs) + 1))
            return tuple.__new__(cls, given)
        return make
    first = len(fields) - len(defaults)
    space = {"_new": tuple.__new__, "_defaults": defaults}
    names = ", ".join(("_cls",) + fields[:first] + tuple(
        "%s=_defaults[%d]" % (name, i) for i, name in enumerate(fields[first:])))
    exec("def __new__(%s): return _new(_cls, (%s))"
         % (names, "".join(name + ", " for name in fields)), space)
    made = space["__new__"]
    if _sys.version_info >= (3, 10):
        made.__qualname__ = typename + ".__new__"
    elif _sys.version_info >= (3, 9):
        made.__name__ = made.__qualname__ = "<lambda>"
    return made
