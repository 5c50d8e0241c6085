# https://docs.python.org/3/library/typing.html: names for annotations, which do nothing when a
# program runs.
import abc as _abc
import sys as _sys
import collections as _collections
import _lastcall

TYPE_CHECKING = False

def _shown(value):
    if value is None or value is type(None):
        return "NoneType" if value is not None else "None"
    if value is Ellipsis:
        return "..."
    if isinstance(value, list):
        return "[%s]" % ", ".join(_shown(each) for each in value)
    if isinstance(value, type) and not isinstance(value, _Alias):
        return value.__qualname__ if value.__module__ == "builtins" \
            else "%s.%s" % (value.__module__, value.__qualname__)
    return repr(value)

class _Alias(object):
    def __init__(self, name, origin=None, args=None):
        self._name = name
        self.__origin__ = origin
        if args is not None:
            self.__args__ = args

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._name in ("Optional", "Union"):
            return _union(args + (type(None),) if self._name == "Optional" else args)
        return _Alias(self._name, self.__origin__ or self, args)

    def __mro_entries__(self, bases):
        if self._name == "NamedTuple":
            return (_NamedTupleBase,)
        return (self.__origin__,) if isinstance(self.__origin__, type) else (Generic,)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError("Cannot instantiate %r" % self)
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __eq__(self, other):
        return isinstance(other, _Alias) and repr(self) == repr(other)

    def __hash__(self):
        return hash(repr(self))

    def __repr__(self):
        text = "typing." + self._name
        if hasattr(self, "__args__"):
            args = self.__args__
            if self._name == "Union" and _sys.version_info >= (3, 14):
                return " | ".join("None" if each is type(None) else _shown(each) for each in args)
            if self._name == "Union" and len(args) == 2 and args[1] is type(None) \
                    and _sys.version_info < (3, 14) and _sys.version_info >= (3, 9):
                return "typing.Optional[%s]" % _shown(args[0])
            text += "[%s]" % ", ".join(_shown(each) for each in args)
        return text

def _union(args):
    flat = []
    for each in args:
        each = type(None) if each is None else each
        for part in each.__args__ if getattr(each, "_name", None) == "Union" else (each,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _Alias("Union", Union, tuple(flat))

Union = _Alias("Union")
Optional = _Alias("Optional")
for _name in ("Any NoReturn Never ClassVar Final Literal Annotated Self Concatenate TypeAlias Required "
              "NotRequired LiteralString TypeGuard Unpack Hashable Sized Iterable Iterator Reversible "
              "Container Collection Awaitable Coroutine AsyncIterator AsyncIterable AsyncGenerator "
              "Generator Sequence MutableSequence Mapping MutableMapping AbstractSet MutableSet "
              "ContextManager AsyncContextManager Pattern Match AnyStr Text BinaryIO IO TextIO "
              "SupportsInt SupportsFloat Callable NamedTuple").split():
    globals()[_name] = _Alias(_name)
for _name, _origin in (("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset),
                       ("Tuple", tuple), ("Type", type), ("Deque", _collections.deque),
                       ("DefaultDict", _collections.defaultdict), ("Counter", _collections.Counter),
                       ("OrderedDict", _collections.OrderedDict)):
    globals()[_name] = _Alias(_name, _origin)
Text = str

class _GenericMeta(type):
    def __getitem__(cls, args):
        return cls

if _sys.version_info >= (3, 7):
    class Generic(object):
        def __class_getitem__(cls, args):
            return _ClassAlias(cls, args if isinstance(args, tuple) else (args,))
else:
    class Generic(object, metaclass=_GenericMeta):
        pass

class _ClassAlias(_Alias):
    def __init__(self, origin, args):
        _Alias.__init__(self, origin.__name__, origin, args)

    def __repr__(self):
        return "%s[%s]" % (_shown(self.__origin__), ", ".join(_shown(a) for a in self.__args__))

if _sys.version_info >= (3, 8):
    def _no_init(self, *args, **kwargs):
        if type(self)._is_protocol:
            raise TypeError("Protocols cannot be instantiated")

    def _members(cls):
        found = {}
        for base in cls.__mro__[:-1]:
            if base.__dict__.get("_is_protocol") and base is not Protocol:
                own = base if _sys.version_info >= (3, 14) else base.__dict__.get("__annotations__", ())
                for name in list(getattr(own, "__annotations__", own)) + list(base.__dict__):
                    if name[:2] != "__" and not name.startswith(("_abc_", "_is_")):
                        found[name] = callable(getattr(cls, name, None))
        return found

    class _ProtocolMeta(_abc.ABCMeta):
        def __new__(mcls, name, bases, namespace, **kwargs):
            cls = _abc.ABCMeta.__new__(mcls, name, bases, namespace, **kwargs)
            cls._is_protocol = any(base.__name__ in ("Generic", "Protocol") and
                                   base.__module__ == "typing" for base in bases)
            if cls._is_protocol and name != "Protocol" and (
                    "__init__" not in namespace or _sys.version_info < (3, 11)):
                cls.__init__ = _no_init
            return cls

        def _check(cls):
            if not cls.__dict__.get("_is_runtime_protocol"):
                raise TypeError("Instance and class checks can only be used with"
                                " @runtime_checkable protocols")

        def __instancecheck__(cls, instance):
            if not cls._is_protocol or cls is Protocol or cls in type(instance).__mro__:
                return _abc.ABCMeta.__instancecheck__(cls, instance)
            if _sys.version_info >= (3, 10):
                cls._check()
            return all(hasattr(instance, name) and
                       (not is_method or getattr(instance, name) is not None)
                       for name, is_method in _members(cls).items())

        def __subclasscheck__(cls, subclass):
            if not cls._is_protocol or cls is Protocol or cls in subclass.__mro__:
                return _abc.ABCMeta.__subclasscheck__(cls, subclass)
            cls._check()
            members = _members(cls)
            data = sorted(name for name in members if not members[name])
            if data:
                which = ". Non-method members: %s." % str(data)[1:-1]
                raise TypeError("Protocols with non-method members don't support issubclass()" +
                                (which if _sys.version_info >= (3, 13) else ""))
            return all(hasattr(subclass, name) for name in members)

    class Protocol(Generic, metaclass=_ProtocolMeta):
        pass

    def runtime_checkable(cls):
        if not isinstance(cls, type) or not getattr(cls, "_is_protocol", False):
            raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
        cls._is_runtime_protocol = True
        return cls

class TypeVar(object):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 **others):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __repr__(self):
        return self._sign + self.__name__

    def __or__(self, other):
        return _union((self, other))

ParamSpec = TypeVarTuple = TypeVar
AnyStr = TypeVar("AnyStr", str, bytes)

class _NewType(object):
    def __init__(self, name, tp):
        self.__name__ = name
        self.__supertype__ = tp

    def __call__(self, value):
        return value

NewType = _NewType

class _NamedTupleMeta(type):
    def __new__(mcs, name, bases, namespace):
        if name == "_NamedTupleBase":
            return type.__new__(mcs, name, bases, namespace)
        annotations = namespace.get("__annotations__")
        if annotations is None:
            function = namespace.get("__annotate_func__")
            annotations = function(1) if function else {}
        defaults = [namespace[each] for each in annotations if each in namespace]
        made = _collections._namedtuple(name, list(annotations), defaults=defaults,
                                        module=namespace.get("__module__"))
        made.__annotations__ = dict(annotations)
        for key, value in namespace.items():
            if key not in annotations and key not in ("__module__", "__qualname__", "__classcell__",
                                                      "__annotations__", "__annotate_func__",
                                                      "__orig_bases__"):
                setattr(made, key, value)
        return made

class _NamedTupleBase(object, metaclass=_NamedTupleMeta):
    pass

class _NamedTuple(_Alias):
    def __call__(self, typename, fields=()):
        made = _collections.namedtuple(typename, [name for name, type in fields])
        made.__annotations__ = dict(fields)
        return made

NamedTuple = _NamedTuple("NamedTuple") if _sys.version_info >= (3, 7) else _NamedTupleBase

class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        pass

def cast(typ, val):
    return val

def overload(func):
    return func

def final(f):
    return f

override = no_type_check = final

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    sources = [obj] if not isinstance(obj, type) else reversed(obj.__mro__)
    for each in sources:
        space = globalns
        if space is None:
            space = getattr(each, "__globals__", None)
        if space is None:
            space = vars(_sys.modules[each.__module__])
        for name, value in getattr(each, "__annotations__", {}).items():
            hints[name] = eval(value, space) if isinstance(value, str) else value
    return hints

def get_origin(tp):
    return getattr(tp, "__origin__", None)

def get_args(tp):
    return getattr(tp, "__args__", ())
