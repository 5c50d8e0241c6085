# Records how a real program ends. `lastcall record` writes this file as sitecustomize.py to a
# temporary folder that PYTHONPATH names, so that every interpreter of the program runs it first.
#
# Rules: the program must not notice. Nothing here runs the program's own code (a __repr__, an
# __eq__, a __str__) that it would not have run itself; no frame of this file is left in a
# traceback; what goes wrong in here is dropped in silence. Runs on Python 3.6 and later.
#
# How a handler is watched: the registry calls [end mark, handler, begin mark] from right to left,
# so the handler itself is called by Python, as it was registered, between two marks.
import atexit
import io
import itertools
import os
import sys
import time

import _functools
import _signal
import _thread
import threading

_HERE = __file__
_FOLDER = os.path.dirname(_HERE)
_VERSION = sys.version_info[:2]


def _own_environment():
    """What `lastcall` said: the named pipe, its own process id, the options; hidden from the program."""
    word = os.environ.get('LASTCALL_RECORD', '')
    parts = word.split('|', 4)
    if len(parts) != 5 or parts[3] == str(os.getpid()):
        return None  # nobody listens, or this is a subinterpreter of a process that is recorded
    os.putenv('LASTCALL_RECORD', '|'.join(parts[:3] + [str(os.getpid()), parts[4]]))
    return parts


_PARTS = _own_environment()


def _original_path():
    return _PARTS[4] if _PARTS else ''


def _hide_environment():
    import posix
    for mapping in (getattr(os.environ, '_data', {}), posix.environ):
        mapping.pop(b'LASTCALL_RECORD', None)
        if _original_path():
            mapping[b'PYTHONPATH'] = os.fsencode(_original_path()[1:])
        else:
            mapping.pop(b'PYTHONPATH', None)
    while _FOLDER in sys.path:
        sys.path.remove(_FOLDER)
    sys.path_importer_cache.pop(_FOLDER, None)


def _environment_for_children(environment):
    """A list or mapping of variables, with those that reach a child's interpreter."""
    path = environment.get(b'PYTHONPATH', b'')
    result = dict(environment)
    result[b'PYTHONPATH'] = os.fsencode(_FOLDER) + (b':' + path if path else b'')
    result[b'LASTCALL_RECORD'] = os.fsencode(
        '|'.join(_PARTS[:3] + ['0', '=' + os.fsdecode(path) if b'PYTHONPATH' in environment else '']))
    return result


# ---- sending ------------------------------------------------------------------------------------

_FIFO, _READER = (_PARTS[0], int(_PARTS[1])) if _PARTS else ('', 0)
_OPTIONS = _PARTS[2].split(',') if _PARTS else []
_REDACT = 'redact' in _OPTIONS
_PIECE = 4096 - 24  # what fits into one write that nobody else's comes between
_FLAGS = os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC
_open, _write, _fstat, _close, _getpid = os.open, os.write, os.fstat, os.close, os.getpid
_now = time.monotonic_ns if hasattr(time, 'monotonic_ns') else lambda: int(time.monotonic() * 1e9)
_ident = _thread.get_ident
_SYS = sys.__dict__
_getframe, _gettrace, _settrace = sys._getframe, sys.gettrace, sys.settrace  # sys is emptied at the end


class _State(object):
    descriptor = -1
    identity = None     # of the pipe: nothing is ever written to another file
    message = 0
    over = False        # nobody listens any more
    main_file = None
    main_frame = None   # of the main program, once it has been seen: tells how it came to its end
    threads = {}        # ident: number
    thread_count = 0
    pending = {}        # id of a thread that has been started: number
    phase = 'main'
    told_end = False    # of the main program
    entry_count = 0
    before = 0          # handlers that were registered before this file ran
    tracing = False
    multiprocessing = False  # a child that it has forked


def _above_the_limit(low, fcntl, resource):
    """A number that the program would never be given, so that it has as many as ever."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 < soft < (1 << 20):
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft + 1, max(hard, soft + 1) if hard >= 0 else hard))
            try:
                return fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, soft)
            finally:
                resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        except (OSError, ValueError):
            pass
    try:
        return fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, max(10, min(soft, 1 << 16) - 16))
    except OSError:
        return fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, 10)


def _descriptor():
    try:
        found = _fstat(_State.descriptor)
        if (found.st_dev, found.st_ino) == _State.identity:
            return _State.descriptor
    except OSError:
        pass
    import fcntl
    import resource
    low = _open(_FIFO, _FLAGS)
    try:
        high = _above_the_limit(low, fcntl, resource)
    finally:
        _close(low)
    found = _fstat(high)
    _State.descriptor, _State.identity = high, (found.st_dev, found.st_ino)
    return high


def _put(piece):
    while True:
        try:
            return _write(_descriptor(), piece)
        except BlockingIOError:
            os.kill(_READER, 0)  # raises when nobody will make room any more
            import select
            select.select([], [_State.descriptor], [], 0.05)


def _bytes(value):
    if value.__class__ is bytes:
        return value
    if value.__class__ is not str:
        value = str(value)
    try:
        return value.encode('utf-8', 'surrogateescape')
    except UnicodeError:
        return value.encode('utf-8', 'backslashreplace')


def _emit(kind, *pairs):
    """Sends one event: name and value by turns."""
    if _State.over:
        return
    if _Cost.away:
        _look_again()
    if 'last_traceback' in _SYS and _State.phase == 'main' and not _State.told_end:
        _quietly(_tell_exception)
    words = ['%s\0t=%d\0thread=%d' % (kind, _now(), _State.threads.get(_ident(), 0))]
    for i in range(0, len(pairs), 2):
        value = pairs[i + 1]
        if value.__class__ is int:
            words.append('\0%s=%d' % (pairs[i], value))
            continue
        value = _bytes(value)
        if b'\0' in value or b'\x01' in value:
            value = value.replace(b'\x01', b'\x011').replace(b'\0', b'\x010')
        words.append('\0%s=' % pairs[i])
        words.append(value.decode('latin-1'))
    _send(''.join(words).encode('latin-1'))


def _send(text):
    _State.message += 1
    head = b'\x02LC%08x%08x' % (_getpid(), _State.message & 0xffffffff)
    try:
        for begin in range(0, len(text), _PIECE):
            piece = text[begin:begin + _PIECE]
            last = b'.' if begin + _PIECE >= len(text) else b'+'
            _put(head + last + b'%04x' % len(piece) + piece)
    except OSError:
        _State.over = True


def _quietly(function, *arguments):
    try:
        return function(*arguments)
    except Exception:
        return None


# ---- what can be said of an object without running code of its class ------------------------------

_mro = type.__dict__['__mro__'].__get__
_type_name = type.__dict__['__qualname__'].__get__
_FUNCTION, _METHOD, _BUILTIN = type(_emit), type(_State().__init__), type(len)
_WRAPPER = type(object.__init__)
if _METHOD is not type(_quietly.__get__(1)):
    _METHOD = type(_quietly.__get__(1))


def _plain(name):
    return name.split('<locals>.')[-1]


def _class_name(kind):
    return _plain(_type_name(kind))


def _attribute(kind, name):
    for base in _mro(kind):
        if name in type.__dict__['__dict__'].__get__(base):
            return type.__dict__['__dict__'].__get__(base)[name]
    return None


def _repr(value, depth=2):
    """At most some 60 characters, and only of exact built-in types."""
    kind = type(value)
    if _REDACT:
        return '<' + _class_name(kind) + '>'
    if value is None or kind is bool or kind is float:
        return repr(value)
    if kind is int:
        return repr(value) if value.bit_length() < 200 else '<int of %d bits>' % value.bit_length()
    if kind is str or kind is bytes:
        return repr(value) if len(value) <= 40 else repr(value[:40]) + '...'
    if kind is list or kind is tuple or kind is set or kind is dict:
        if depth == 0:
            return '<' + kind.__name__ + ' of %d>' % len(value)
        parts = []
        for each in value:
            if len(parts) == 4:
                parts.append('...')
                break
            parts.append(_repr(each, depth - 1) + ': ' + _repr(value[each], depth - 1)
                         if kind is dict and type(each) in (str, int) else _repr(each, depth - 1))
        text = ', '.join(parts)
        if kind is tuple:
            return '(' + text + (',)' if len(value) == 1 else ')')
        return '[' + text + ']' if kind is list else '{' + text + '}'
    if kind in (_FUNCTION, _METHOD, _BUILTIN) or issubclass(kind, type) and kind is type:
        return _name(value)
    return '<' + _class_name(kind) + '>'


def _built_in(value):
    """What stands behind one that this file has put in its place."""
    if type(value) is _Handed:
        value = value.wrapped
    return value._original if type(value) is _Wrapped else value


def _function_of(value):
    """The Python function that a call of it begins with; or None."""
    for _ in range(5):
        kind = type(value)
        if kind is _FUNCTION:
            return value
        if kind is _METHOD:
            value = value.__func__
        elif kind.__module__ == 'functools' and kind.__name__ == 'partial':
            value = value.func
        else:
            call = _attribute(kind, '__call__')
            return call if type(call) is _FUNCTION else None
    return None


def _name(value):
    value = _built_in(value)
    kind = type(value)
    if kind is _FUNCTION:
        return _plain(value.__qualname__)
    if kind is _METHOD:
        return _class_name(type(value.__self__)) + '.' + _name(value.__func__).split('.')[-1]
    if kind is _BUILTIN:
        owner = value.__self__
        plain = owner is None or type(owner) is type(sys)
        return value.__name__ if plain else _class_name(type(owner)) + '.' + value.__name__
    if kind.__module__ == 'functools' and kind.__name__ == 'partial':
        return 'partial(' + _name(value.func) + ')'
    if issubclass(kind, type):
        return _class_name(value)
    return _class_name(kind)


def _module(value):
    value = _built_in(value)
    function = _function_of(value)
    if function is not None:
        word = function.__globals__.get('__name__')
    elif type(value) is _BUILTIN:
        word = value.__module__
    else:
        word = type.__dict__['__module__'].__get__(value if issubclass(type(value), type) else type(value))
    return word if type(word) is str else ''


def _message(exception):
    """str() of it, where that runs no code of the program; or None."""
    if _REDACT:
        return ''
    kind = type(exception)
    if type(_attribute(kind, '__str__')) is not _WRAPPER:
        return None
    arguments = BaseException.args.__get__(exception)
    if any(type(each) not in (str, int, float, bool, bytes, type(None)) for each in arguments):
        return None
    return str(exception)[:1000]


_LIBRARY = os.path.dirname(os.__file__) + os.sep


def _frames(frame):
    """Those that are not of this file, the innermost first."""
    for _ in range(200):
        if frame is None:
            return
        if frame.f_code.co_filename != _HERE:
            yield frame
        frame = frame.f_back


def _is_importing(frame):
    return frame.f_code.co_filename.startswith('<frozen ')


def _main_line(frame):
    main = sys.modules.get('__main__')
    space = main.__dict__ if type(main) is type(sys) else None
    if _State.main_file is None and space is not None:
        word = space.get('__file__')
        if type(word) is str:
            _State.main_file = word
    for each in _frames(frame):
        if each.f_globals is space and each.f_code.co_filename == _State.main_file:
            if _State.main_frame is None and _State.phase == 'main':
                _State.main_frame = _module_frame(each)
            return each.f_lineno
    return 0


def _module_frame(frame):
    space = frame.f_globals
    while frame is not None and not (frame.f_globals is space and frame.f_code.co_name == '<module>'):
        frame = frame.f_back
    return frame


def _watch_the_beginning():
    """From 3.12 on the main program's frame is seen when it begins; else when it does something."""
    monitoring = getattr(sys, 'monitoring', None)
    tool = next((each for each in range(5, -1, -1) if monitoring.get_tool(each) is None), None) if monitoring else None
    if tool is None:
        return
    main = sys.modules['__main__'].__dict__

    def begins(code, offset):
        frame = _caller(1)
        if frame.f_globals is not main or code.co_name != '<module>':
            return monitoring.DISABLE
        _State.main_frame = frame
        monitoring.set_events(tool, 0)
        monitoring.register_callback(tool, monitoring.events.PY_START, None)
        monitoring.free_tool_id(tool)

    monitoring.use_tool_id(tool, 'lastcall')
    monitoring.register_callback(tool, monitoring.events.PY_START, begins)
    monitoring.set_events(tool, monitoring.events.PY_START)


def _place(frame):
    """Who asked: pairs for _emit."""
    found = None
    for each in _frames(frame):
        if _is_importing(each):
            continue
        found = found or each
        if each.f_code.co_filename != _LIBRARY + 'weakref.py':
            found = each
            break
    if found is None:
        return ('line', 0)
    line = _main_line(frame)
    space = found.f_globals
    word = space.get('__name__') if type(space) is dict else None
    word = word if type(word) is str else ''
    file = found.f_code.co_filename
    is_library = file.startswith(_LIBRARY) or 'site-packages' in file or 'dist-packages' in file
    own = word == '__main__' or not is_library
    return ('line', line, 'file', file, 'place', found.f_lineno, 'by', word,
            'library', '' if own else word.split('.')[0])


def _stack(frame, most=12):
    """"worker.py:12 in run < queue.py:171 in get", the innermost first."""
    parts = []
    for each in _frames(frame):
        if len(parts) == most:
            break
        parts.append('%s:%d in %s' % (each.f_code.co_filename, each.f_lineno, each.f_code.co_name))
    return ' < '.join(parts)


# ---- what a handler keeps alive --------------------------------------------------------------------

_MOST_OBJECTS = 200000
_MOST_TIME = 100000000  # nanoseconds for a handler
_SIZE_BY_C = type(object.__sizeof__)


def _held(entry):
    """How many bytes its bound object and its arguments reach, and whether that is all of them."""
    import gc
    until = _now() + _MOST_TIME
    function = _built_in(entry.function)
    waiting = list(entry.arguments[0]) + list(entry.arguments[1].values())
    if type(function) is _FUNCTION:
        waiting += function.__closure__ or ()
    elif type(function) is _METHOD:
        waiting.append(function.__self__)
    elif type(function) is _BUILTIN:
        if type(function.__self__) is not type(sys):
            waiting.append(function.__self__)
    elif not issubclass(type(function), type):
        waiting.append(function)
    # What is everybody's is not held by anyone.
    apart = (type(sys), type, _FUNCTION, _BUILTIN, type(_held.__code__), type(_caller(0)))
    seen = {id(sys.modules), id(waiting), id(entry), id(entry.arguments)}
    seen.update([id(module.__dict__) for module in list(sys.modules.values()) if type(module) is type(sys)])
    total = 0
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, type) or type(each) in apart:
            continue
        size = _attribute(type(each), '__sizeof__')
        if type(size) is _SIZE_BY_C:
            total += size(each)
        if len(seen) > _MOST_OBJECTS or _now() > until:
            return total, False
        waiting += gc.get_referents(each)[:_MOST_OBJECTS]
    return total, True


# ---- going unnoticed ------------------------------------------------------------------------------

class _Hiding(object):
    """A frame's trace function; it is no part of a cycle, which would keep the arguments alive."""
    __slots__ = ('frame', 'before', 'outer', 'then')

    def __init__(self, frame, then):
        self.frame, self.before, self.outer, self.then = frame, frame.f_trace, _gettrace(), then

    def stop(self):
        _settrace(self.outer)
        if self.before is None:
            del self.frame.f_trace
        else:
            self.frame.f_trace = self.before

    def __call__(self, _, event, argument):
        if event != 'exception':
            return self
        self.stop()
        entry = argument[2]
        while entry is not None:
            following = entry.tb_next
            while following is not None and following.tb_frame.f_code.co_filename == _HERE:
                following = following.tb_next
            if following is not entry.tb_next:
                _set_next(entry, following)
            entry = following
        if self.then is not None:
            _quietly(self.then)
        return None


def _hide(frame, then=None):
    """The exception that goes through here to this frame is seen there without this file's frames."""
    if frame is None or _gettrace() not in (None, _no_trace):
        return None
    hiding = frame.f_trace = _Hiding(frame, then)
    _settrace(_no_trace)
    return hiding


def _set_next(entry, following):
    if _VERSION >= (3, 7):
        entry.tb_next = following
        return
    import ctypes  # where it cannot be assigned to: the first field behind the head of any object
    before = entry.tb_next
    if following is not None:
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(following))
    field = ctypes.c_void_p.from_address(id(entry) + object.__basicsize__)
    field.value = None if following is None else id(following)
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(before))


def _no_trace(frame, event, argument):
    return None


def _caller(depth):
    try:
        return _getframe(depth + 1)
    except ValueError:
        return None


_FAILED = object()


class _Wrapped(object):
    """A built-in function, with something that is done before and after it.

    `before` is given the arguments, and may return others and what `after` is to know; `after` is
    given that, the arguments and the result or _FAILED, and returns the result.
    """

    def __init__(self, original, before=None, after=None):
        self._original, self._before, self._after = original, before, after
        for name in ('__name__', '__qualname__', '__module__', '__doc__', '__self__', '__text_signature__'):
            try:
                setattr(self, name, getattr(original, name))
            except AttributeError:
                pass

    def __call__(*arguments, **words):
        self, arguments = arguments[0], arguments[1:]
        known = None
        if self._before is not None:
            changed = _quietly(self._before, arguments, words)
            if changed is not None:
                arguments, known = changed
        if _VERSION < (3, 10):
            # To catch it is to be seen: the report of a handler shows where an exception was last
            # caught, and nothing outside of that.
            then = None if self._after is None else lambda: self._after(known, arguments, words, _FAILED)
            hiding = _hide(_caller(1), then)
            result = self._original(*arguments, **words)
            if hiding is not None:
                hiding.stop()
        else:
            try:
                result = self._original(*arguments, **words)
            except BaseException:
                if self._after is not None:
                    _quietly(self._after, known, arguments, words, _FAILED)
                _hide(_caller(1))
                raise
        if self._after is not None:
            try:
                return self._after(known, arguments, words, result)
            except Exception:
                pass
        return result

    def __repr__(self):
        return repr(self._original)

    def __reduce__(self):
        return self.__name__


class _Before(object):
    """A __call__ without a frame: something is done, and then the built-in function is called."""

    def __get__(self, handed, kind=None):
        changed = _quietly(handed.wrapped._before, handed.arguments, handed.words)
        handed.known = changed[1] if changed is not None else None
        return handed.wrapped._original


class _Handed(object):
    """A wrapped function as a handler: nobody calls it but Python itself."""
    __call__ = _Before()

    known = None

    def __init__(self, wrapped, arguments, words):
        self.wrapped, self.arguments, self.words = wrapped, arguments, words

    def over(self):
        if self.wrapped._after is not None and self.known is not None:
            self.wrapped._after(self.known, self.arguments, self.words, None)
        if self.wrapped._original is _unregister and _VERSION >= (3, 14) and self.arguments:
            for entry in _entries + _called:
                if _same(entry.function, self.arguments[0]):
                    _Scan.goes(entry, None)
        self.known = None

    def __eq__(self, other):
        return self is other or self.wrapped is other

    def __hash__(self):
        return hash(self.wrapped)

    def __repr__(self):
        return repr(self.wrapped)


def _wrap(module, name, **what):
    original = getattr(module, name, None)
    if original is not None and not isinstance(original, _Wrapped):
        setattr(module, name, _Wrapped(original, **what))


# ---- the registry -----------------------------------------------------------------------------------

_register, _unregister, _ncallbacks = atexit.register, atexit.unregister, atexit._ncallbacks
_entries = []    # in the registry, the oldest first
_in_run = []     # entries that are being called
_depths = []     # … in which run within a run
_called = []     # that have been called, and stay in the registry until all have


class _Entry(object):
    __slots__ = ('key', 'function', 'arguments', 'gone', 'type', 'text', 'heard', 'waited', 'hook')

    def forget(self):
        """It is out of the registry, which keeps nothing of it alive any more."""
        is_run = _in_run or _State.by_hand or _State.phase == 'handlers'
        if _VERSION < (3, 14) or not is_run:  # else it is called all the same
            self.gone = True
            self.function = self.arguments = None


_deferred = []  # signals that have arrived within a mark: (their number, …)


class _Action(object):
    """What a mark does when the registry calls it."""
    __slots__ = ('entry',)

    def __init__(self, entry):
        self.entry = entry

    def __iter__(self):
        try:
            self.act()
        except Exception:
            pass
        except BaseException:  # Ctrl+C is the next handler's
            _deferred.append(_signal.SIGINT)
            _quietly(self.act)
        if not _deferred:
            return iter(())
        signals = _deferred[:]
        del _deferred[:]
        # C code sends them and returns to the registry, so that no line of this file is interrupted.
        if _VERSION >= (3, 10):
            return map(_thread.interrupt_main, signals)
        return map(_kill, [_getpid()] * len(signals), signals)


class _Mark(_functools.partial):
    """An action in the registry: any(action)."""

    def __eq__(self, other):
        if _scans and self.entry is not None:
            _quietly(_scans[-1].passes, self.entry)
        return self is other

    def __hash__(self):
        return id(self)


def _mark(action):
    mark = _Mark(any, action)
    mark.entry = action.entry
    return mark


class _Hook(object):
    """Stands before sys.unraisablehook while a handler is called."""

    def __init__(self, entry, following):
        self.entry, self.following = entry, following

    def __call__(self, said):
        frame = _caller(1)
        is_ours = said.object is self.entry.function or (
            # 3.13 names it in the message alone, and has none where repr() fails
            said.object is None and (frame is None or frame.f_code.co_filename == _HERE)
            and (said.err_msg is None or type(said.err_msg) is str
                 and said.err_msg.startswith('Exception ignored in atexit callback')))
        if is_ours and self.entry.type is None and _in_run and _in_run[-1] is self.entry:
            self.entry.type = _class_name(said.exc_type)
            self.entry.text = _quietly(_message, said.exc_value)
        return self.following(said)


class _AskedHook(object):
    """A __call__ without a frame, for a hook of the program's own."""

    def __get__(self, hook, kind=None):
        frame = _caller(1)
        if frame is None or frame.f_code.co_filename == _HERE:  # not within the handler
            hook.entry.type = hook.entry.type or ''
        return hook.following


class _OwnHook(object):
    __call__ = _AskedHook()

    def __init__(self, entry, following):
        self.entry, self.following = entry, following

    def __repr__(self):
        return repr(self.following)


class _Begin(_Action):
    __slots__ = ()

    def act(self):
        entry = self.entry
        if entry.gone or _deferred and _in_run and _in_run[-1] is entry:
            return  # or it has been interrupted, and begins again
        _begin_handlers()
        _end_open_calls()
        entry.type = entry.text = entry.hook = None
        _in_run.append(entry)
        _depths.append(_State.by_hand)
        if entry in _entries:
            _entries.remove(entry)
            _called.append(entry)
        if entry.arguments is not None:
            held, whole = _held(entry)
            entry.arguments = None
            _emit('call', 'id', entry.key, 'held', held, 'whole', int(whole))
        else:
            _emit('call', 'id', entry.key)
        if _VERSION >= (3, 10):
            following = getattr(sys, 'unraisablehook', None)
            if following is not None:
                own = type(following) is not _Hook and following is not getattr(sys, '__unraisablehook__', None)
                entry.hook = (_OwnHook if own else _Hook)(entry, following)
                sys.unraisablehook = entry.hook
        entry.heard = []
        entry.waited = len(_peek('stderr')) if _VERSION < (3, 8) else 0


def _end_open_calls():
    """Those of this run have come to their end, also if the mark behind them is not called any more."""
    while _in_run and _depths[-1] >= _State.by_hand:
        _End(_in_run[-1]).act()


class _End(_Action):
    __slots__ = ()

    def act(self):
        entry = self.entry
        if entry not in _in_run:
            return
        at = _now()
        while True:
            _depths.pop()
            if _in_run.pop() is entry:
                break
        if entry.hook is not None and sys.unraisablehook is entry.hook:
            sys.unraisablehook = entry.hook.following
        entry.hook = None
        if type(entry.function) is _Handed:
            _quietly(entry.function.over)
        said = b''.join(entry.heard)
        if _VERSION < (3, 8):  # the report waits in the buffer
            waiting = _peek('stderr')
            said += waiting[0 if said else entry.waited:]
            for each in _in_run:
                each.heard, each.waited = [], len(waiting)
        entry.heard = []
        if _VERSION < (3, 10):
            head = b'Error in atexit._run_exitfuncs:\n'
            if head in said:
                _read_report(entry, said[said.rindex(head) + len(head):])
        elif entry.type and entry.text is None or (
                entry.type is None and said.startswith(b'Exception ignored in atexit callback')):
            _read_report(entry, said)
        if entry.type is None:
            _emit('return', 'id', entry.key, 'outcome', 'returned', 'at', at)
        else:
            _emit('return', 'id', entry.key, 'outcome', 'raised', 'type', entry.type,
                  'text', entry.text or '', 'at', at)


def _read_report(entry, said):
    """Type and message of the exception, from what was printed about it."""
    lines = said.decode('utf-8', 'replace').split('\n')
    starts = [i for i, line in enumerate(lines) if line.startswith('Traceback (most')]
    rest = lines[starts[-1] + 1:] if starts else lines
    rest = [line for line in rest if line and not line.startswith((' ', 'Exception ignored'))]
    if rest:
        kind, _, text = rest[0].partition(': ')
        if not entry.type:
            entry.type = kind.split('.')[-1]
        entry.text = '' if _REDACT else text


class _Last(_Action):
    """Registered before everything else, so it is called when the handlers are over."""
    __slots__ = ()

    def act(self):
        if _State.by_hand:
            for entry in _entries:  # registered while they were called
                _emit('late', 'id', entry.key)
        elif not _State.multiprocessing:  # else it ends by os._exit
            _begin_handlers()
            _end_open_calls()
            _State.phase = 'flushing'
            _emit('flushing')
            _empty_streams()
        del _entries[:], _called[:]
        if not _State.by_hand:
            _State.main_frame = None


_State.by_hand = 0  # calls of _run_exitfuncs by the program that are going on
_State.marked = False


def _begin_handlers():
    if _State.phase in ('main', 'joining') and not _State.by_hand:
        if _State.phase == 'main':
            _begin_shutdown()
        _State.phase = 'handlers'
        _emit('handlers')


def _describe(function, arguments, words):
    function = _built_in(function)
    name = _name(function)
    parts = [_repr(each) for each in arguments]
    parts += [word + '=' + _repr(words[word]) for word in words]
    inner = _function_of(function)
    call = name + '(' + ', '.join(parts) + ')'
    code = inner.__code__ if inner is not None else None
    owner = function.__self__ if type(function) in (_METHOD, _BUILTIN) else function
    return ('name', name, 'call', call[:400], 'module', _module(function),
            'def', code.co_firstlineno if code is not None else 0,
            'def_file', code.co_filename if code is not None else '',
            'function', id(code) if code is not None else id(function), 'object', id(owner))


def _before_register(arguments, words):
    _watch_the_end()
    if not arguments or not callable(arguments[0]) or _State.over:
        return None
    entry = _Entry()
    entry.gone, entry.type, entry.text, entry.heard, entry.hook = False, None, None, [], None
    given = arguments
    if type(arguments[0]) is _Wrapped and arguments[0]._before is not None:
        arguments = (_Handed(arguments[0], arguments[1:], words),) + tuple(arguments[1:])
    entry.function = arguments[0]
    entry.arguments = (arguments[1:], words) if 'sizes' in _OPTIONS else None
    _register(_mark(_End(entry)))
    return arguments, (entry, given)


def _after_register(known, arguments, words, result):
    if known is None or result is _FAILED:
        return result
    entry, given = known
    _register(_mark(_Begin(entry)))
    _entries.append(entry)
    _State.entry_count += 1
    entry.key = '%d.%d' % (_getpid(), _State.entry_count)
    _quietly(_tell_registration, entry, arguments, words, _caller(2))
    return given[0]


def _tell_registration(entry, arguments, words, frame):
    _emit('register', 'id', entry.key,
          *(_describe(arguments[0], arguments[1:], words) + _place(frame)))


def _same(one, other):
    if one is other:
        return True
    if type(one) is _METHOD and type(other) is _METHOD:
        return one.__self__ is other.__self__ and one.__func__ is other.__func__
    if type(one) is _BUILTIN and type(other) is _BUILTIN:
        return one.__self__ is other.__self__ and one.__name__ == other.__name__
    return False


_scans = []  # calls of unregister that are going on


class _Scan(object):
    """What is equal goes. No __eq__ of the program is asked twice, and none is shown a mark.

    Up to 3.13 the registry compares mark, handler and mark with what is wanted: when it has come
    from one mark to the other, it has let go of the handler, or not. From 3.14 on it compares what is
    wanted with each of them, so this is put in its place.
    """

    def __init__(self, wanted):
        self.wanted, self.thread, self.counts, self.entry = wanted, _ident(), {}, None

    def __eq__(self, other):
        if type(other) is _Mark:
            self.entry = other.entry
            return False
        if not (self.wanted is other or self.wanted == other):
            return False
        if self.entry is not None:
            _quietly(self.goes, self.entry, _caller(1))
        return True

    __hash__ = None

    def passes(self, entry):
        if self.thread != _ident() or entry.gone:
            return
        count = sys.getrefcount(entry.function)
        if entry not in self.counts:
            self.counts[entry] = count
        elif self.counts.pop(entry) > count or _same(entry.function, self.wanted):
            self.goes(entry, _caller(2))

    @staticmethod
    def goes(entry, frame):
        entry.forget()
        for entries in (_entries, _called):
            if entry in entries:
                entries.remove(entry)
        _emit('unregister', 'id', entry.key, 'line', _main_line(frame))


def _before_unregister(arguments, words):
    if len(arguments) != 1 or words:
        return None  # it fails
    scan = _Scan(arguments[0])
    if _VERSION >= (3, 14):
        return (scan,), None
    _scans.append(scan)
    return arguments, scan


def _after_unregister(scan, arguments, words, result):
    if scan in _scans:
        del _scans[_scans.index(scan):]
    return result


def _after_clear(known, arguments, words, result):
    count = len(_entries)
    for entry in _entries:
        entry.forget()
    del _entries[:], _called[:]
    _State.before, _State.marked = 0, False
    _watch_the_end()
    _await_the_running()
    _emit('clear', 'count', count, 'line', _main_line(_caller(1)),
          'multiprocessing', int(_asks_multiprocessing(_caller(1))))
    return result


def _await_the_running():
    """The registry is empty; up to 3.13 the marks behind the handlers that run have gone with it."""
    if _VERSION < (3, 14):
        for entry in _in_run:
            _register(_mark(_End(entry)))


def _asks_multiprocessing(frame):
    """From 3.14 on it clears the registry of a forked child, and calls what that has registered."""
    by = next(_frames(frame), None)
    word = by.f_globals.get('__name__') if by is not None else None
    return type(word) is str and word.startswith('multiprocessing.')


def _before_running(arguments, words):
    if arguments or words:
        return None  # it fails
    _watch_the_end()
    by_hand = not _asks_multiprocessing(_caller(1))
    if by_hand:
        _State.by_hand += 1
    else:
        _begin_handlers()
    return arguments, by_hand


def _after_running(by_hand, arguments, words, result):
    if by_hand:
        _end_open_calls()
        _State.by_hand -= 1
        _State.before, _State.marked = 0, False
        if _in_run:
            _watch_the_end()
            _await_the_running()
    return result


def _watch_the_end():
    """The first entry of the registry is ours."""
    if not _State.marked:
        _State.marked = True
        _register(_mark(_Last(None)))


def _after_count(known, arguments, words, result):
    if result is _FAILED:
        return result
    if _VERSION >= (3, 14):
        return _State.before + len(_entries) + len(_called)
    return _State.before + (result - _State.before - (1 if _State.marked else 0)) // 3


# ---- the end of the main program, and threads -----------------------------------------------------

_RETURN = compile('', '', 'exec').co_code[-2]  # what a module ends with


def _begin_shutdown():
    _State.phase = 'joining'
    if _State.tracing:
        _settrace(None)
    if _State.multiprocessing:  # it waits for its threads, and then ends by os._exit
        return
    if not _State.told_end:
        _quietly(_tell_exception)
    main_frame, _State.main_frame = _State.main_frame, None
    if not _State.told_end:
        _State.told_end = True
        _tell_quiet_end(main_frame)
    _emit('joining')


def _main_space():
    main = sys.modules.get('__main__')
    return main.__dict__ if type(main) is type(sys) else {}


def _tell_exception():
    """Python notes an exception that has ended the main program before anything is printed of it."""
    value = _SYS.get('last_exc') or _SYS.get('last_value')
    trace = _SYS.get('last_traceback')
    if _State.multiprocessing or value is None or trace is None or _ident() != threading._main_thread._ident:
        return
    space = _main_space()
    outermost, here = trace.tb_frame, _caller(0)
    while outermost.f_back is not None:
        outermost = outermost.f_back
    while here.f_back is not None:
        here = here.f_back
    if here is outermost or not (
            outermost.f_globals is space or outermost.f_code.co_name == '_run_module_as_main'):
        return
    _State.told_end = True
    line = 0
    while trace is not None:
        if trace.tb_frame.f_globals is space and trace.tb_frame.f_code.co_filename == _State.main_file:
            line = trace.tb_lineno
        trace = trace.tb_next
    cause = 'keyboard_interrupt' if isinstance(value, KeyboardInterrupt) else 'exception'
    _emit('end', 'cause', cause, 'type', _class_name(type(value)), 'text', _message(value) or '', 'line', line)


def _tell_quiet_end(main_frame):
    space = _main_space()
    pairs = ()
    if main_frame is not None:
        is_whole = main_frame.f_code.co_code[main_frame.f_lasti] == _RETURN
        cause = 'end_of_file' if is_whole else 'sys_exit'
        if not is_whole and main_frame.f_code.co_filename == _State.main_file:
            pairs = ('line', main_frame.f_lineno)
    elif _VERSION < (3, 14) and space.get('__spec__') is None and type(sys.argv) is list and sys.argv[:1] not in (['-c'], ['']):
        cause = 'sys_exit' if '__file__' in space else 'end_of_file'
    else:
        cause = 'unknown'
    _emit('end', 'cause', cause, *pairs)


def _is_daemon(thread):
    word = _attribute(type(thread), 'daemon')
    return word if type(word) is bool else bool(thread.__dict__.get('_daemonic'))


def _thread_name(thread):
    name = thread.__dict__.get('_name')
    return name if type(name) is str else ''


class _Limbo(dict):
    """threading's threads that are being started."""

    def __setitem__(self, thread, value):
        dict.__setitem__(self, thread, value)
        _quietly(self._tell, thread)

    def __delitem__(self, thread):
        dict.__delitem__(self, thread)
        number = _State.pending.pop(id(thread), None)
        if number is not None:  # it has not begun
            _quietly(_emit, 'thread_failed', 'number', number)

    @staticmethod
    def _tell(thread):
        _State.thread_count += 1
        number = _State.pending[id(thread)] = _State.thread_count
        function = _function_of(thread.__dict__.get('_target'))
        frame = None
        for each in _frames(_caller(2)):
            if each.f_code.co_filename != threading.__file__:
                frame = each
                break
        place = '' if frame is None else '%s:%d' % (frame.f_code.co_filename, frame.f_lineno)
        _emit('thread_start', 'number', number, 'name', _thread_name(thread),
              'daemon', int(_is_daemon(thread)), 'line', _main_line(frame),
              'place', place, 'runs', _name(function) if function is not None else '')


class _Active(dict):
    """threading's threads that are running."""

    def __setitem__(self, ident, thread):
        dict.__setitem__(self, ident, thread)
        if type(thread).__name__ != '_DummyThread':
            number = _State.pending.pop(id(thread), None)
            if number is None:
                number = _State.thread_count = _State.thread_count + 1
            _State.threads[ident] = number
            if _State.tracing:
                _settrace(_trace)

    def __delitem__(self, ident):
        dict.__delitem__(self, ident)
        number = _State.threads.get(ident)
        if number:
            _quietly(_emit, 'thread_end', 'number', number)
            _State.threads.pop(ident, None)


class _ThreadingHandlers(list):
    """What threading._register_atexit has been given; called before threads are waited for."""

    def __reversed__(self):
        if not _State.over:
            _quietly(_watch_the_end)
            _quietly(_begin_shutdown)
        for call in list.__reversed__(self):
            at = _now()
            yield call
            _quietly(_emit, 'threading_call', 'name', _quietly(_threading_name, call) or '', 'began', at)
        _quietly(_tell_waits)


def _threading_name(call):
    function = call.func if hasattr(call, 'func') else None
    for cell, name in zip(getattr(call, '__closure__', None) or (),
                          call.__code__.co_freevars if hasattr(call, '__code__') else ()):
        if name == 'func':
            function = cell.cell_contents
    return '' if function is None else _module(function) + '.' + _name(function)


def _tell_waits():
    frames = sys._current_frames()
    for ident, thread in list(threading._active.items()):
        if ident == _ident() or _is_daemon(thread):
            continue
        if _State.threads.get(ident):
            _emit('wait', 'number', _State.threads[ident], 'stack',
                  _stack(frames[ident]) if ident in frames else '')


def _watch_the_main_thread():
    """Before 3.9, where threading's shutdown begins."""
    thread = threading._main_thread
    thread._stop = _functools.partial(_main_thread_stops, thread)


def _main_thread_stops(thread):
    if not _State.over and _State.phase == 'main' and _in_shutdown():
        _quietly(_watch_the_end)
        _quietly(_begin_shutdown)
        _quietly(_tell_waits)
    return type(thread)._stop(thread)


def _in_shutdown():
    frame = _caller(2)
    return frame is not None and frame.f_code.co_name == '_shutdown'


# ---- what is written -------------------------------------------------------------------------------

_MOST_OUTPUT = 1 << 20  # bytes that are kept of a process in each half: before its end, and at it
_kept = {'main': 0, 'end': 0}

# A program that prints much may take a hundredth more time for it and no more: what is printed
# while that is used up is counted, and where even this takes too long not looked at until something
# else happens. Nanoseconds that it takes to tell of a write and to count it, about, which a clock
# would not know on a busy machine.
_TO_TELL, _TO_TELL_BYTE, _TO_COUNT = 20000, 5, 500 if _VERSION >= (3, 10) else 3000
_FREE = 10000000


class _Cost(object):
    start = _now()
    spent = 0
    away = False      # some of what is printed has not been told
    skipped = [0, 0]  # bytes of each stream that have been counted, and not been told of


_file_write = io.FileIO.write


class _Unwatched(io.FileIO):
    """The descriptor, for as long as what is written is not looked at: it writes as Python's own does."""
    plain = None

    def close(self, close=io.FileIO.close):  # this module may be gone by then
        if self.plain is not None:
            self.plain.close()
        close(self)


class _Raw(_Unwatched):
    """The descriptor below sys.stdout or sys.stderr."""
    number = 0
    held = None     # takes what is written while it is only looked at
    held_by = 0
    writing = False

    def has_failed(self):
        self.writing = False

    def write(self, data, plainly=io.FileIO.write):
        if _HERE is None:  # up to 3.9, when modules have been cleared
            return plainly(self, data)
        if self.held is not None and self.held_by == _ident():
            self.held.append(bytes(data))
            return len(data)
        self.writing = True
        hiding = _hide(_caller(1), self.has_failed) if _VERSION < (3, 10) else None
        if hiding is not None:
            count = _file_write(self, data)
            hiding.stop()
        else:
            try:
                count = _file_write(self, data)
            except BaseException:
                self.writing = False
                _hide(_caller(1))
                raise
        self.writing = False
        if count:
            if _State.phase == 'main':
                spent = _Cost.spent - _FREE
                if spent > 0:
                    run = _now() - _Cost.start
                    if spent > run // 100:
                        _Cost.away = True
                        _Cost.skipped[self.number] += count
                        _Cost.spent += _TO_COUNT
                        if spent > run // 80:
                            _quietly(_look_away, self)
                        return count
            _quietly(_tell_output, self.number, data, count)
        return count


def _look_away(raw):
    _emit('output_unseen', 'stream', raw.number)
    raw.__class__ = _Unwatched
    _Cost.away = True


def _look_again():
    """Something is told, so what has been skipped is told first, and what comes is looked at."""
    _Cost.away = False
    for _, _, raw in _raws:
        raw.__class__ = _Raw
    for number in (0, 1):
        count, _Cost.skipped[number] = _Cost.skipped[number], 0
        if count:
            _emit('output_dropped', 'stream', number, 'count', count)


def _tell_output(number, data, count):
    data = None if count > _MOST_OUTPUT else bytes(data[:count])
    if number == 1 and data is not None and len(data) < (1 << 16) and _in_run:
        _in_run[-1].heard.append(data)
    half = 'main' if _State.phase == 'main' else 'end'
    if data is None or _kept[half] + count > _MOST_OUTPUT:
        _Cost.spent += _TO_COUNT
        _Cost.skipped[number] += count
        _Cost.away = True
        return
    _Cost.spent += _TO_TELL + _TO_TELL_BYTE * count
    _kept[half] += count
    if _REDACT:
        data = b'<%d bytes>\n' % count
    _emit('flush', 'stream', number, 'text', data)


_raws = []


def _watch_stream(name, number):
    old = getattr(sys, name)
    if type(old) is not io.TextIOWrapper or getattr(sys, '__' + name + '__') is not old:
        return
    raw = _Raw(old.fileno(), 'w', closefd=False)
    raw.number = number
    raw.name = '<' + name + '>'
    if type(old.buffer) is io.FileIO:
        buffer = raw
    else:
        size = raw._blksize
        if _VERSION >= (3, 14):
            size = max(min(size, 8 << 20), io.DEFAULT_BUFFER_SIZE)
        # print asks at each call whether the file is closed, and is quicker about it where that is
        # an io.FileIO and nothing else when the two are put together.
        raw.plain = io.FileIO(old.fileno(), 'w', closefd=False)
        buffer = io.BufferedWriter(raw.plain, size if size > 1 else 8192)
    more = {'write_through': old.write_through} if _VERSION >= (3, 7) else {}
    text = io.TextIOWrapper(buffer, old.encoding, old.errors, '\n', old.line_buffering, **more)
    if buffer is not raw:
        buffer.__init__(raw, size if size > 1 else 8192)
    text.mode = old.mode
    setattr(sys, name, text)
    setattr(sys, '__' + name + '__', text)
    _raws.append((name, text, raw))


def _pending():
    """What stands in the buffers; they are empty afterwards. Only for a process that dies now."""
    result = []
    for name, text, raw in _raws:
        if raw.writing:  # by another thread, or by what was interrupted
            continue
        raw.__class__ = _Raw
        raw.held, raw.held_by = [], _ident()
        try:
            text.flush()
        except Exception:
            pass
        result.append((name, raw.number, b''.join(raw.held)))
        raw.held = None
    return result


def _peek(name):
    """What stands in a stream's buffers; it stays there."""
    for each, text, raw in _raws:
        if each == name and not raw.writing and raw.__class__ is _Raw:
            raw.held, raw.held_by = [], _ident()
            try:
                text.flush()
                data = b''.join(raw.held)
            except Exception:
                data = b''
            raw.held = None
            if data:
                text.buffer.write(data)
            return data
    return b''


def _tell_lost():
    for _, number, data in _pending():
        if data:
            _emit('lost', 'stream', number,
                  'text', b'<%d bytes>\n' % len(data) if _REDACT else data[:_MOST_OUTPUT])


def _empty_streams():
    """Flushes; what cannot be written is left to Python, which reports it without a frame of ours.

    Subinterpreters may still print, before Python flushes.
    """
    streams = list(_raws)
    if '_interpreters' in sys.modules or '_xxsubinterpreters' in sys.modules:
        del _raws[:]
        return
    waiting = {number: data for _, number, data in _pending()}
    for name, text, raw in streams:
        data = waiting.get(raw.number)
        if not data:
            continue
        try:
            while data and not _deferred:
                count = _file_write(raw, data)
                if not count:
                    break
                _quietly(_tell_output, raw.number, data, count)
                data = data[count:]
        except OSError:
            pass
        finally:
            if data:
                _quietly(_put_in_place, name, text, raw.fileno(), data)
    del _raws[:]  # that they live as long as they would have


def _put_in_place(name, text, descriptor, data):
    try:
        file = io.FileIO(descriptor, 'w', closefd=False)
    except OSError:  # it is closed, and has to be open for as long as this takes
        other = _open('/dev/null', os.O_WRONLY | os.O_CLOEXEC)
        if other != descriptor:
            os.dup2(other, descriptor, False)
            _close(other)
        file = io.FileIO(descriptor, 'w', closefd=False)
        _close(descriptor)
    file.name = '<' + name + '>'
    plain = io.TextIOWrapper(io.BufferedWriter(file, max(len(data) + 1, 8192)),
                             text.encoding, text.errors, '\n')
    plain.mode = 'w'
    plain.buffer.write(data)
    for attribute in (name, '__' + name + '__'):
        if getattr(sys, attribute, None) is text:
            setattr(sys, attribute, plain)


# ---- processes and signals ----------------------------------------------------------------------

def _after_fork():
    parent = os.getppid()
    number = _State.threads.get(_ident(), 0)
    _State.threads = {_ident(): 0}
    _State.thread_count, _State.pending = 0, {}
    _State.message, _State.told_end = 0, False
    _Cost.start, _Cost.spent, _Cost.skipped = _now(), 0, [0, 0]
    _State.multiprocessing = _is_multiprocessing()
    if _State.multiprocessing:  # it begins a life of its own
        _State.phase, _State.by_hand = 'main', 0
        del _in_run[:], _depths[:]
    if not hasattr(threading, '_threading_atexits') and '_stop' not in threading._main_thread.__dict__:
        _watch_the_main_thread()
    _emit('fork', 'parent', parent, 'parent_thread', number, 'line', _main_line(_caller(1)),
          'multiprocessing', int(_State.multiprocessing))


_FORKING = ('multiprocessing.popen_fork', 'multiprocessing.forkserver')


def _is_multiprocessing():
    return any(each.f_globals.get('__name__') in _FORKING for each in _frames(_caller(2)))


def _before_exit(arguments, words):
    given = arguments + tuple(words.values())
    if len(given) != 1 or type(given[0]) not in (int, bool) or not -1 << 31 <= given[0] < 1 << 31:
        return  # it fails, and the process goes on
    by = next(_frames(_caller(1)), None)
    by_library = by is not None and by.f_globals.get('__name__') in _FORKING
    _emit('os_exit', 'code', int(given[0]) & 255, 'multiprocessing', int(by_library), 'line', _main_line(_caller(1)))
    _tell_lost()


def _before_abort(arguments, words):
    if arguments or words:
        return
    _emit('abort', 'line', _main_line(_caller(1)))
    _tell_lost()


_DEADLY = (_signal.SIGTERM, _signal.SIGHUP, _signal.SIGQUIT, _signal.SIGABRT, _signal.SIGALRM,
           _signal.SIGUSR1, _signal.SIGUSR2, _signal.SIGINT, _signal.SIGPIPE)


def _before_kill(arguments, words):
    if len(arguments) == 2 and type(arguments[0]) is int and isinstance(arguments[1], int):
        _tell_sent(arguments[0], int(arguments[1]))


def _before_raise(arguments, words):
    if arguments and isinstance(arguments[0], int):
        _tell_sent(_getpid(), int(arguments[0]))


def _tell_sent(process, number):
    if number == 0:
        return
    _emit('sent', 'to', process, 'number', number, 'line', _main_line(_caller(1)))
    if process != _getpid() or process == 1:
        return
    dies = number == _signal.SIGKILL or (
        number in _DEADLY and _getsignal(number) == _signal.SIG_DFL
        and number not in _signal.pthread_sigmask(_signal.SIG_BLOCK, []))
    if dies:
        _tell_lost()


_getsignal, _kill = _signal.getsignal, os.kill


class _Arrived(object):
    """A __call__ without a frame, for a signal's handler."""

    def __get__(self, handler, kind=None):
        frame = _caller(1)
        while frame is not None and frame.f_code.co_filename == _HERE:
            if frame.f_code is _Action.__iter__.__code__:
                _deferred.append(handler.number)
                return _ignore
            frame = frame.f_back
        _quietly(_emit, 'signal', 'number', handler.number, 'line', _main_line(_caller(1)))
        return handler.function


def _ignore(number, frame):
    pass


class _Handler(object):
    """A signal's handler, as the system knows it."""
    __call__ = _Arrived()

    def __init__(self, number, function):
        self.number, self.function = number, function


def _unwrapped(handler):
    return handler.function if type(handler) is _Handler else handler


def _before_setting(arguments, words):
    arguments = list(arguments)
    if len(arguments) == 2 and callable(arguments[1]) and arguments[1] is not _signal.default_int_handler:
        arguments[1] = _Handler(int(arguments[0]), arguments[1])
    return arguments, None


def _after_setting(known, arguments, words, result):
    return _unwrapped(result)


def _after_wait(known, arguments, words, result):
    if result is _FAILED:
        return result
    process, status = result[0], result[1]
    if process > 0 and (os.WIFEXITED(status) or os.WIFSIGNALED(status)):
        _emit('waited', 'process', process, 'status', status)
    return result


class _Forks(object):
    """A __call__ without a frame, and C code that forks: the caller is whom Python may warn."""

    def __get__(self, fork, kind=None):
        return map(_after_os_fork, itertools.starmap(fork._original, [()])).__next__


class _Fork(_Wrapped):
    __call__ = _Forks()


def _after_os_fork(result):
    if result > 0:  # in case the child dies before it can say so
        _quietly(lambda: _emit('forked', 'process', result, 'line', _main_line(_caller(1))))
    elif not hasattr(os, 'register_at_fork'):
        _after_fork()
    return result


def _variables(environment):
    found = {}
    for name, value in environment.items():
        found[os.fsencode(name)] = os.fsencode(value)
    return _environment_for_children(found)


def _before_exec(arguments, path):
    _emit('exec', 'path', path if type(path) in (str, bytes) else '', 'line', _main_line(_caller(1)))
    if _State.phase != 'exec':
        _tell_lost()


def _before_executing(arguments, words):
    """os.execv, os.execve: what is lost is known once it has succeeded, when nobody can say so."""
    if len(arguments) >= 2:
        # It fails for a file that is not there: then nothing may have been looked at.
        path = arguments[0]
        if type(path) in (str, bytes) and os.access(path, os.X_OK) and os.path.isfile(path):
            _quietly(_before_exec, arguments, path)
        if len(arguments) == 2:
            os.putenv('LASTCALL_RECORD', '|'.join(_PARTS[:3] + ['0', _PARTS[4]]))
        elif type(arguments[2]) is dict or arguments[2] is os.environ:
            arguments = arguments[:2] + (_quietly(_variables, arguments[2]) or arguments[2],)
    return arguments, None


def _before_spawning(arguments, words):
    if len(arguments) < 3 or not (type(arguments[2]) is dict or arguments[2] is os.environ):
        return None
    return arguments[:2] + (_variables(arguments[2]),) + arguments[3:], None


def _before_forking(arguments, words):
    """_posixsubprocess.fork_exec: its sixth argument is the environment, a list or None."""
    arguments = list(arguments)
    given = arguments[5]
    if given is None:
        if os.environ.get('PYTHONPATH') != (_PARTS[4][1:] if _PARTS[4] else None):
            given = [name + b'=' + value for name, value in os.environ._data.items()]
    if given is not None:
        variables = dict(each.split(b'=', 1) for each in given if b'=' in each)
        arguments[5] = [name + b'=' + value
                        for name, value in _environment_for_children(variables).items()]
    return arguments, None


def _answer_stacks(number, frame):
    """`lastcall` has waited long enough, and asks where everything stands."""
    frames = sys._current_frames()
    frames[_ident()] = frame
    for ident, each in frames.items():
        _quietly(_emit, 'stack', 'number', _State.threads.get(ident, 0 if ident == _ident() else 65535),
                 'stack', _stack(each, 20), 'joins', _quietly(_joined, each))


def _joined(frame):
    """The number of the thread that it waits for, if it is in Thread.join."""
    for each in _frames(frame):
        if each.f_code is threading.Thread.join.__code__:
            return _State.threads.get(each.f_locals['self']._ident)
        if each.f_code.co_filename != threading.__file__:
            return None


# ---- lines --------------------------------------------------------------------------------------------

def _trace(frame, event, argument):
    if frame.f_code.co_filename == _State.main_file or (
            _State.main_file is None and _main_line(frame) and
            frame.f_code.co_filename == _State.main_file):
        return _trace_line
    return None


def _trace_line(frame, event, argument):
    if event == 'line':
        _emit('line', 'line', frame.f_lineno)
    return _trace_line


# ---- the start -------------------------------------------------------------------------------------------

def _start():
    _hide_environment()
    _State.threads = {_ident(): 0}
    _State.before = _ncallbacks()
    _watch_the_end()
    streams = ('tty' if sys.__stdout__ is not None and sys.__stdout__.isatty() else 'pipe')
    _emit('hello', 'parent', os.getppid(), 'version', '.'.join(map(str, sys.version_info[:3])),
          'feature', '.'.join(map(str, sys.version_info[:2])), 'executable', sys.executable or '',
          'implementation', sys.implementation.name, 'stdout', streams, 'before', _State.before,
          'command', _command())
    if _State.over:
        return
    _wrap(atexit, 'register', before=_before_register, after=_after_register)
    _wrap(atexit, 'unregister', before=_before_unregister, after=_after_unregister)
    _wrap(atexit, '_clear', after=_after_clear)
    _wrap(atexit, '_ncallbacks', after=_after_count)
    _wrap(atexit, '_run_exitfuncs', before=_before_running, after=_after_running)
    threading._limbo, threading._active = _Limbo(threading._limbo), _Active(threading._active)
    if hasattr(threading, '_threading_atexits'):
        threading._threading_atexits = _ThreadingHandlers(threading._threading_atexits)
    else:
        _watch_the_main_thread()
    _watch_stream('stdout', 0)
    _watch_stream('stderr', 1)
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=lambda: _quietly(_after_fork))
    os.fork = _Fork(os.fork)
    _wrap(os, '_exit', before=_before_exit)
    _wrap(os, 'abort', before=_before_abort)
    _wrap(os, 'kill', before=_before_kill)
    _wrap(os, 'waitpid', after=_after_wait)
    _wrap(os, 'wait', after=_after_wait)
    _wrap(os, 'wait4', after=_after_wait)
    _wrap(os, 'execv', before=_before_executing)
    _wrap(os, 'execve', before=_before_executing)
    _wrap(_signal, 'raise_signal', before=_before_raise)
    _wrap(_signal, 'signal', before=_before_setting, after=_after_setting)
    _wrap(_signal, 'getsignal', after=_after_setting)
    import _posixsubprocess
    _wrap(_posixsubprocess, 'fork_exec', before=_before_forking)
    _wrap(os, 'posix_spawn', before=_before_spawning)
    _wrap(os, 'posix_spawnp', before=_before_spawning)
    if 'stacks' in _OPTIONS:
        _signal.signal._original(_signal.SIGRTMAX - 3, _answer_stacks)
    _watch_the_beginning()
    if 'lines' in _OPTIONS:
        _State.tracing = True
        _settrace(_trace)


def _command():
    """What this interpreter was started with, without the arguments, which may be secret."""
    try:
        with open('/proc/self/cmdline', 'rb') as file:
            words = file.read(4096).split(b'\0')
    except OSError:
        return ''
    shown = []
    for word in words[:4]:
        shown.append(word)
        if not word.startswith(b'-') and len(shown) > 1 or word in (b'-c',):
            break
    return b' '.join(shown)


if _PARTS:
    try:
        _start()
    except Exception:
        pass

# The user's own sitecustomize stands where this one stood.
sys.modules.pop('sitecustomize', None)
if _FOLDER in sys.path:
    sys.path.remove(_FOLDER)
try:
    import sitecustomize  # noqa: F401
except ImportError as _error:
    if _error.name != 'sitecustomize':
        raise
    raise ImportError("No module named 'sitecustomize'", name='sitecustomize')
