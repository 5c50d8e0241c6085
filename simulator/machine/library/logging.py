# https://docs.python.org/3/library/logging.html
import atexit
import os
import sys
import threading
import time
import traceback
import warnings
import _lastcall

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_python3 = sys.version_info >= (3,)
_start = time.time()
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = True
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

def getLevelName(level):
    if level in _names:
        return _names[level]
    for number, name in _names.items():
        if name == level:
            return number
    return "Level %s" % level

def getLevelNamesMapping():
    return dict((name, number) for number, name in _names.items())

def addLevelName(level, levelName):
    _names[level] = levelName

def _check_level(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    for number, name in list(_names.items()) + [(30, "WARN"), (50, "FATAL")]:
        if name == level:
            return number
    raise ValueError("Unknown level: %r" % (level,))

_lock = threading.RLock()

class LogRecord(object):
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = os.path.basename(pathname)
        self.module = os.path.splitext(self.filename)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        thread = threading.current_thread()
        self.thread = thread.ident
        self.threadName = thread.name
        self.processName = "MainProcess"
        self.process = os.getpid()

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname,
                                                      self.lineno, self.msg)

    def getMessage(self):
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args
        return msg

class Formatter(object):
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, **kwargs):
        self._style_name = style
        self._fmt = fmt or {"%": "%(message)s", "{": "{message}", "$": "${message}"}[style]
        self.datefmt = datefmt

    def usesTime(self):
        return "asctime" in self._fmt

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return time.strftime(datefmt, time.localtime(record.created))
        text = time.strftime(self.default_time_format, time.localtime(record.created))
        return self.default_msec_format % (text, record.msecs)

    def formatException(self, ei):
        text = _lastcall.format_exception(ei[1])
        return text[:-1] if text[-1:] == "\n" else text

    def formatMessage(self, record):
        values = record.__dict__
        if self._style_name == "{":
            return self._fmt.format(**values)
        if self._style_name == "$":
            text = self._fmt
            for key, value in values.items():
                text = text.replace("${%s}" % key, str(value)).replace("$" + key, str(value))
            return text
        return self._fmt % values

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info):
            if more:
                text = text + ("" if text[-1:] == "\n" else "\n") + more
        return text

_default_formatter = Formatter()

class Filter(object):
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        name = self.name
        return not name or record.name == name or record.name.startswith(name + ".")

class Filterer(object):
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for each in self.filters:
            ask = each.filter if hasattr(each, "filter") else each
            if not ask(record):
                return False
        return True

_handlerList = []

class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self.name = None
        self.level = _check_level(level)
        self.formatter = None
        self._closed = False
        _handlerList.append(self)
        self.createLock()

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        self.lock.acquire()

    def release(self):
        self.lock.release()

    def set_name(self, name):
        self.name = name

    def get_name(self):
        return self.name

    def setLevel(self, level):
        self.level = _check_level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passes = self.filter(record)
        if passes:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passes

    def flush(self):
        pass

    def close(self):
        self._closed = True

    def handleError(self, record):
        if not raiseExceptions or not sys.stderr:
            return
        value = sys.exc_info()[1]
        try:
            if sys.version_info < (3,):
                sys.stderr.write(_lastcall.format_exception(value))
                sys.stderr.write("Logged from file %s, line %s\n" % (record.filename, record.lineno))
                return
            sys.stderr.write("--- Logging error ---\n")
            sys.stderr.write(_lastcall.format_exception(value))
            sys.stderr.write("Call stack:\n")
            traceback.print_stack()
            sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
        except OSError:
            pass

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))

class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        old = self.stream
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "",
                                getLevelName(self.level))

class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(str(filename))
        self.mode = mode
        self.encoding = encoding
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def _open(self):
        return open(self.baseFilename, self.mode)

    def close(self):
        self.acquire()
        try:
            if self.stream:
                try:
                    self.flush()
                finally:
                    stream = self.stream
                    self.stream = None
                    stream.close()
            StreamHandler.close(self)
        finally:
            self.release()

    def emit(self, record):
        if self.stream is None and not (self._closed and self.mode == "w"):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename,
                                 getLevelName(self.level))

class NullHandler(Handler):
    def handle(self, record):
        pass

    emit = handle

    def createLock(self):
        self.lock = None

class _StderrHandler(StreamHandler):
    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr

lastResort = _StderrHandler(WARNING)

class Manager(object):
    def __init__(self, root):
        self.root = root
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}

    def getLogger(self, name):
        if name not in self.loggerDict:
            made = _loggerClass[0](name)
            made.manager = self
            self.loggerDict[name] = made
        return self.loggerDict[name]

class Logger(Filterer):
    manager = None

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _check_level(level)
        self.propagate = True
        self.handlers = []
        self.disabled = False

    @property
    def parent(self):
        if self is root:
            return None
        name = self.name
        while "." in name:
            name = name[:name.rindex(".")]
            if name in self.manager.loggerDict:
                return self.manager.loggerDict[name]
        return root

    def setLevel(self, level):
        self.level = _check_level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        if self.disabled or self.manager.disable >= level:
            return False
        return level >= self.getEffectiveLevel()

    def warn(self, msg, *args, **kwargs):
        if _python3:
            warnings.warn("The 'warn' method is deprecated, use 'warning' instead",
                          DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, **kwargs):
        kwargs.setdefault("exc_info", True)
        self.error(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        row = _lastcall.frame(stacklevel - 1) or (
            ("(unknown file)", 0, "(unknown function)") if _python3
            else ("/usr/lib/python2.7/atexit.py", 24, "_run_exitfuncs"))
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, getattr(exc_info, "__traceback__", None))
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        stack = None
        if stack_info:
            stack = "Stack (most recent call last):\n" + "".join(traceback.format_stack())[:-1]
        self.handle(self.makeRecord(self.name, level, row[0], row[1], msg, args, exc_info or None,
                                    row[2], extra, stack))

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            setattr(record, key, value)
        return record

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    if _python3:
        def hasHandlers(self):
            logger = self
            while logger:
                if logger.handlers:
                    return True
                logger = logger.parent if logger.propagate else None
            return False

    def callHandlers(self, record):
        logger = self
        found = 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if found:
            return
        if _python3:
            last = globals().get("lastResort")
            if last and record.levelno >= last.level:
                last.handle(record)
        elif not self.manager.emittedNoHandlerWarning:
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getChild(self, suffix):
        return self.manager.getLogger(suffix if self is root else self.name + "." + suffix)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name,
                                 getLevelName(self.getEffectiveLevel()))

def _level_method(level):
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)
    return method

for _level, _name in list(_names.items()):
    if _level:
        setattr(Logger, _name.lower(), _level_method(_level))
Logger.fatal = Logger.critical

class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, "root", level)

class LoggerAdapter(object):
    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        msg, kwargs = self.process(msg, kwargs)
        self.logger.log(level, msg, *args, **kwargs)

for _name in "debug info warning error exception critical".split():
    def _adapted(self, msg, *args, _name=_name, **kwargs):
        msg, kwargs = self.process(msg, kwargs)
        getattr(self.logger, _name)(msg, *args, **kwargs)
    setattr(LoggerAdapter, _name, _adapted)

_loggerClass = [Logger]
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)

def setLoggerClass(klass):
    _loggerClass[0] = klass

def getLoggerClass():
    return _loggerClass[0]

def getLogger(name=None):
    if not name or (name == "root" and sys.version_info >= (3, 9)):
        return root
    return Logger.manager.getLogger(name)

def basicConfig(**kwargs):
    force = kwargs.pop("force", False)
    encoding = kwargs.pop("encoding", None)
    kwargs.pop("errors", None)
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    filename = kwargs.pop("filename", None)
    mode = kwargs.pop("filemode", "a")
    stream = kwargs.pop("stream", None)
    if handlers is not None and (filename or stream):
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if stream is not None and filename:
        raise ValueError("'stream' and 'filename' should not be specified together")
    if handlers is None:
        handlers = [FileHandler(filename, mode, encoding) if filename else StreamHandler(stream)]
    style = kwargs.pop("style", "%")
    plain = {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}",
             "$": "${levelname}:${name}:${message}"}
    formatter = Formatter(kwargs.pop("format", plain[style]), kwargs.pop("datefmt", None), style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs and _python3:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs))

def _through_root(name):
    def function(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)
    function.__name__ = name
    return function

for _name in "debug info warning error exception critical log".split():
    globals()[_name] = _through_root(_name)
warn = warning
fatal = critical

def disable(level=CRITICAL):
    root.manager.disable = _check_level(level)

def captureWarnings(capture):
    if capture and _saved[0] is None:
        _saved[0] = warnings.showwarning
        warnings.showwarning = _showwarning
    elif not capture and _saved[0] is not None:
        warnings.showwarning = _saved[0]
        _saved[0] = None

_saved = [None]

def _showwarning(message, category, filename, lineno, file=None, line=None):
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning("%s", warnings.formatwarning(message, category, filename, lineno, line))

def shutdown(handlerList=_handlerList):
    for handler in reversed(handlerList[:]):
        try:
            if handler.lock:
                handler.acquire()
            try:
                handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass
            finally:
                if handler.lock:
                    handler.release()
        except Exception:
            if raiseExceptions:
                raise

atexit.register(shutdown)
