# https://docs.python.org/3/library/warnings.html
import sys as _sys
import _lastcall

filters = []
_seen = set()

def _default_filters():
    if _sys.version_info >= (3, 7):
        return [("default", DeprecationWarning, "__main__"), ("ignore", DeprecationWarning, None),
                ("ignore", PendingDeprecationWarning, None), ("ignore", ImportWarning, None),
                ("ignore", ResourceWarning, None)]
    if _sys.version_info >= (3,):
        return [("ignore", DeprecationWarning, None), ("ignore", PendingDeprecationWarning, None),
                ("ignore", ImportWarning, None), ("ignore", BytesWarning, None),
                ("ignore", ResourceWarning, None)]
    return [("ignore", DeprecationWarning, None), ("ignore", PendingDeprecationWarning, None),
            ("ignore", ImportWarning, None), ("ignore", BytesWarning, None)]

def _add(row, append):
    if append:
        filters.append(row)
    else:
        filters.insert(0, row)
    _forget_seen()

def _forget_seen():
    # 2.7 never shows again what it has looked at once.
    if _sys.version_info >= (3,):
        _seen.clear()

def simplefilter(action, category=Warning, lineno=0, append=False):
    _add((action, category, None), append)

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _add((action, category, module or None, message), append)

def resetwarnings():
    filters[:] = []
    _forget_seen()

def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    if line is None:
        line = _lastcall.source(filename, lineno)
    if line:
        text += "  %s\n" % line.strip()
    return text

def showwarning(message, category, filename, lineno, file=None, line=None):
    file = _sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))

def _action(text, category, module):
    for row in filters:
        if not issubclass(category, row[1]):
            continue
        if row[2] is not None and not module.startswith(row[2]):
            continue
        if len(row) > 3 and row[3] and not text.lower().startswith(row[3].lower()):
            continue
        return row[0]
    return "default"

def warn(message, category=None, stacklevel=1, source=None):
    "C"
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    row = _lastcall.frame(max(stacklevel, 1) - 1)
    if row is None:
        filename, lineno, module = "<sys>" if _sys.version_info >= (3, 12) else "sys", 1, "sys"
    else:
        filename, lineno, module = row[0], row[1], row[3].get("__name__", "<string>")
    warn_explicit(message, category, filename, lineno, module, source=source)

def _unclosed(file):
    "C"
    # What a file says that was never closed.
    text = "unclosed file %r" % (file,)
    if _action(text, ResourceWarning, "sys") == "error":
        _lastcall.refuse("a ResourceWarning as an error", "close the file")
    row = _lastcall.frame(0)
    if row is not None:
        warn(text, ResourceWarning, 1, file)
    elif _sys.version_info >= (3, 13):
        warn_explicit(text, ResourceWarning, "<sys>", 0, "sys")
    else:
        warn_explicit(text, ResourceWarning, "sys", 1, "sys")

def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    "C"
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    python2 = _sys.version_info < (3,)
    if python2 and (text, category, filename, lineno) in _seen:
        return
    action = _action(text, category, module)
    if action == "ignore":
        if python2:
            _seen.add((text, category, filename, lineno))
        return
    if action == "error":
        raise message
    key = {"once": (text, category), "module": (text, category, filename)}.get(
        action, (text, category, filename, lineno))
    if action != "always" and action != "all":
        if key in _seen:
            return
        _seen.add(key)
    if _log:
        _log[-1].append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno)
        if source is not None and _sys.version_info >= (3, 7) and _sys.stderr is not None:
            _sys.stderr.write("%s: Enable tracemalloc to get the object allocation traceback\n"
                              % category.__name__)

class WarningMessage(object):
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self.category.__name__, self.filename, self.lineno, self.line))

_log = []

class catch_warnings(object):
    def __init__(self, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._saved = filters[:], showwarning
        if self._action is not None:
            simplefilter(self._action, self._category)
        _forget_seen()
        if not self._record:
            return None
        log = []
        _log.append(log)
        return log

    def __exit__(self, *exc_info):
        filters[:] = self._saved[0]
        globals()["showwarning"] = self._saved[1]
        _forget_seen()
        if self._record:
            _log.pop()

if _sys.version_info >= (3, 13):
    class deprecated(object):
        def __init__(self, message, category=DeprecationWarning, stacklevel=1):
            self.message = message
            self.category = category
            self.stacklevel = stacklevel

        def __call__(self, arg):
            import functools
            message, category, level = self.message, self.category, self.stacklevel
            if category is None:
                return arg
            if isinstance(arg, type):
                return arg

            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category, stacklevel=level)
                return arg(*args, **kwargs)
            return wrapper

filters[:] = _default_filters()
