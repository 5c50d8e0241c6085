# https://docs.python.org/3/library/functools.html
import sys as _sys

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__doc__")
if _sys.version_info >= (3,):
    WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    python3 = _sys.version_info >= (3,)
    for attribute in assigned:
        if python3 and not hasattr(wrapped, attribute):
            continue
        setattr(wrapper, attribute, getattr(wrapped, attribute))
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    if python3:
        wrapper.__wrapped__ = wrapped
    return wrapper

def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)

class partial(object):
    "C"
    def __new__(cls, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func = args[0]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        args = args[1:]
        if type(func) is partial and cls is partial:
            args = func.args + args
            merged = dict(func.keywords)
            merged.update(keywords)
            keywords = merged
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, *args, **keywords):
        if self.keywords:
            merged = dict(self.keywords)
            merged.update(keywords)
            keywords = merged
        return self.func(*(self.args + args), **keywords)

    def __repr__(self):
        if _sys.version_info < (3,):
            return object.__repr__(self)
        parts = [repr(self.func)]
        parts += [repr(each) for each in self.args]
        parts += ["%s=%r" % item for item in self.keywords.items()]
        name = type(self).__name__
        if type(self) is partial:
            name = "functools.partial"
        elif type(self).__module__ != "builtins":
            name = type(self).__module__ + "." + type(self).__qualname__
        return "%s(%s)" % (name, ", ".join(parts))

partial.__module__ = "functools"

def reduce(function, sequence, *initial):
    "C"
    items = iter(sequence)
    if initial:
        value = initial[0]
    else:
        value = next(items, _missing)
        if value is _missing:
            raise TypeError("reduce() of empty iterable with no initial value"
                            if _sys.version_info >= (3, 11)
                            else "reduce() of empty sequence with no initial value")
    for item in items:
        value = function(value, item)
    return value

_missing = object()

def cmp_to_key(mycmp):
    class K(object):
        def __init__(self, obj):
            "C"
            self.obj = obj

        def __lt__(self, other):
            "C"
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            "C"
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            "C"
            return mycmp(self.obj, other.obj) == 0

        __hash__ = None
    return K

def total_ordering(cls):
    roots = [op for op in ("__lt__", "__le__", "__gt__", "__ge__")
             if any(op in each.__dict__ for each in cls.__mro__[:-1])]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    less = getattr(cls, root)

    def holds(self, other):
        # Whether self < other, by whatever operation there is.
        answer = less(self, other)
        if answer is NotImplemented:
            return answer
        if root == "__lt__":
            return answer
        if root == "__le__":
            return answer and self != other
        if root == "__gt__":
            return not answer and self != other
        return not answer

    def derived(name, function):
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)

    def unless_not_implemented(function):
        def method(self, other):
            answer = holds(self, other)
            return answer if answer is NotImplemented else function(answer, self, other)
        return method

    derived("__lt__", unless_not_implemented(lambda less, a, b: less))
    derived("__le__", unless_not_implemented(lambda less, a, b: less or a == b))
    derived("__gt__", unless_not_implemented(lambda less, a, b: not less and a != b))
    derived("__ge__", unless_not_implemented(lambda less, a, b: not less))
    return cls

class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)

class _lru_cache_wrapper(object):
    "C"
    def __init__(self, function, maxsize, typed):
        self.function = function
        self.maxsize = maxsize
        self.typed = typed
        self.cache_clear()
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        key = args
        if kwargs:
            key += (_missing,) + tuple(kwargs.items())
        if self.typed:
            key += tuple(type(each) for each in args)
        elif len(key) == 1 and type(key[0]) in (int, str):
            key = key[0]
        found = self.found.get(key, _missing)
        if found is not _missing:
            self.hits += 1
            if self.maxsize is not None:
                self.found[key] = self.found.pop(key)
            return found
        self.misses += 1
        result = self.function(*args, **kwargs)
        if self.maxsize == 0:
            return result
        if self.maxsize is not None and key not in self.found and len(self.found) >= self.maxsize:
            del self.found[next(iter(self.found))]
        self.found[key] = result
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else partial(self, instance)

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at 0x%x>" % id(self)

    def cache_info(self):
        return _CacheInfo(self.hits, self.misses, self.maxsize, len(self.found))

    def cache_clear(self):
        self.hits = self.misses = 0
        self.found = {}

    def cache_parameters(self):
        return {"maxsize": self.maxsize, "typed": self.typed}

def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool) and _sys.version_info >= (3, 8):
        return _lru_cache_wrapper(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None"
                        if _sys.version_info >= (3, 8)
                        else "Expected maxsize to be an integer or None")
    return lambda function: _lru_cache_wrapper(function, maxsize, typed)

def cache(user_function):
    return lru_cache(maxsize=None)(user_function)

class cached_property(object):
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname in vars(instance):
            return vars(instance)[self.attrname]
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value
