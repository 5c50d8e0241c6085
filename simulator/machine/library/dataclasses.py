# https://docs.python.org/3/library/dataclasses.html
import sys as _sys

class _Missing(object):
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"

class _KwOnly(object):
    pass

MISSING = _Missing()
KW_ONLY = _kw_only = _KwOnly()

class FrozenInstanceError(AttributeError):
    pass

class InitVar(object):
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

class Field(object):
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only
        self._is_init_var = False

def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)

def _says(annotation, name):
    if isinstance(annotation, str):
        return annotation.split("[")[0].split(".")[-1] == name
    origin = getattr(annotation, "__origin__", annotation)
    return getattr(origin, "_name", None) == name

def _fields_of(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        found.update(base.__dict__.get("__dataclass_fields__", {}))
    annotations = cls.__annotations__ if "__annotations__" in cls.__dict__ \
        or _sys.version_info >= (3, 10) else {}
    for name, annotation in annotations.items():
        if annotation is _kw_only or _says(annotation, "KW_ONLY"):
            kw_only = True
            continue
        if _says(annotation, "ClassVar"):
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            each = default
            if each.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, each.default)
        else:
            each = field(default=default)
        each.name = name
        each.type = annotation
        each._is_init_var = isinstance(annotation, InitVar) or _says(annotation, "InitVar")
        if each.kw_only is MISSING:
            each.kw_only = kw_only
        mutable = isinstance(each.default, (list, dict, set))
        if _sys.version_info >= (3, 11):
            try:
                hash(each.default)
            except TypeError:
                mutable = True
        if mutable:
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory"
                             % (type(each.default), name))
        found[name] = each
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError("%r is a field but has no type annotation" % name)
    return found

def _function(name, arguments, lines, space, cls):
    exec("\ndef %s(%s):\n%s" % (name, arguments, "".join("    %s\n" % line for line in lines)), space)
    made = space[name]
    made.__qualname__ = "%s.%s" % (cls.__qualname__, name)
    return made

def _make_init(cls, fields, frozen):
    space = {"_MISSING": MISSING, "_set": object.__setattr__}
    ordered, named, lines, after = [], [], [], []
    for each in fields.values():
        name = each.name
        value = name
        if each.default_factory is not MISSING:
            space["_factory_" + name] = each.default_factory
            value = "_factory_%s() if %s is _MISSING else %s" % (name, name, name)
        if each.init:
            text = name
            if each.default is not MISSING:
                space["_default_" + name] = each.default
                text += "=_default_" + name
            elif each.default_factory is not MISSING:
                text += "=_MISSING"
            elif not each.kw_only and ordered and "=" in ordered[-1]:
                raise TypeError("non-default argument %r follows default argument%s"
                                % (name, " %r" % ordered[-1].split("=")[0]
                                   if _sys.version_info >= (3, 12) else ""))
            (named if each.kw_only else ordered).append(text)
        elif each.default_factory is not MISSING:
            value = "_factory_%s()" % name
        else:
            continue
        if each._is_init_var:
            after.append(name)
        elif frozen:
            lines.append("_set(self, %r, %s)" % (name, value))
        else:
            lines.append("self.%s = %s" % (name, value))
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__(%s)" % ", ".join(after))
    arguments = ["self"] + ordered + (["*"] + named if named else [])
    return _function("__init__", ", ".join(arguments), lines or ["pass"], space, cls)

def _values(self, names):
    return tuple([getattr(self, name) for name in names])

def _add(cls, name, function, replace=False):
    if replace or name not in cls.__dict__:
        function.__name__ = name
        function.__qualname__ = "%s.%s" % (cls.__qualname__, name)
        setattr(cls, name, function)

def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    fields = _fields_of(cls, kw_only)
    cls.__dataclass_fields__ = fields
    own = [each for each in fields.values() if not each._is_init_var]
    if init:
        cls.__init__ = _make_init(cls, fields, frozen)
    if repr:
        shown = [each.name for each in own if each.repr]

        def __repr__(self):
            values = ", ".join("%s=%r" % (name, getattr(self, name)) for name in shown)
            return "%s(%s)" % (self.__class__.__qualname__, values)
        _add(cls, "__repr__", __repr__)
    compared = [each.name for each in own if each.compare]

    def comparison(name, compare):
        def method(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return compare(_values(self, compared), _values(other, compared))
        _add(cls, name, method)

    has_eq = "__eq__" in cls.__dict__
    own_hash = cls.__dict__.get("__hash__", MISSING)
    if eq:
        comparison("__eq__", lambda a, b: a == b)
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        comparison("__lt__", lambda a, b: a < b)
        comparison("__le__", lambda a, b: a <= b)
        comparison("__gt__", lambda a, b: a > b)
        comparison("__ge__", lambda a, b: a >= b)
    hashed = [each.name for each in own
              if (each.compare if each.hash is None else each.hash)]
    if unsafe_hash or eq and frozen and own_hash is MISSING:
        _add(cls, "__hash__", lambda self: hash(_values(self, hashed)), True)
    elif eq and (own_hash is MISSING or own_hash is None and not has_eq):
        cls.__hash__ = None
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError("cannot assign to field %r" % name)

        def __delattr__(self, name):
            raise FrozenInstanceError("cannot delete field %r" % name)
        _add(cls, "__setattr__", __setattr__)
        _add(cls, "__delattr__", __delattr__)
    if _sys.version_info >= (3, 10):
        cls.__match_args__ = tuple(each.name for each in fields.values()
                                   if each.init and not each.kw_only)
    return cls

def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    for name, since, given in (("slots", (3, 10), slots), ("kw_only", (3, 10), kw_only),
                               ("match_args", (3, 10), not match_args),
                               ("weakref_slot", (3, 11), weakref_slot)):
        if given and _sys.version_info < since:
            raise TypeError("dataclass() got an unexpected keyword argument %r" % name)

    def wrap(cls):
        made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
        return _with_slots(made, weakref_slot) if slots else made
    return wrap if cls is None else wrap(cls)

def _with_slots(cls, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    names = [name for name in cls.__dataclass_fields__
             if not any(name in base.__dict__.get("__slots__", ()) for base in cls.__mro__[1:])]
    space = dict(cls.__dict__)
    for name in list(cls.__dataclass_fields__) + ["__dict__", "__weakref__"]:
        space.pop(name, None)
    space["__slots__"] = tuple(names) + (("__weakref__",) if weakref_slot else ())
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    return made

def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(each for each in found.values() if not each._is_init_var)

def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")

def _plain(value, convert, dict_factory):
    if is_dataclass(value) and not isinstance(value, type):
        return convert(value)
    if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        return type(value)([_plain(each, convert, dict_factory) for each in value])
    if isinstance(value, dict):
        return type(value)((_plain(key, convert, dict_factory), _plain(each, convert, dict_factory))
                           for key, each in value.items())
    return value

def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(value):
        return dict_factory([(each.name, _plain(getattr(value, each.name), convert, dict_factory))
                             for each in fields(value)])
    return convert(obj)

def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(value):
        return tuple_factory([_plain(getattr(value, each.name), convert, dict)
                              for each in fields(value)])
    return convert(obj)

def replace(obj, **changes):
    for each in fields(obj):
        if each.init and each.name not in changes:
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)
