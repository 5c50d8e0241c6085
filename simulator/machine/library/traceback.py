# https://docs.python.org/3/library/traceback.html
import sys as _sys
import _lastcall

class FrameSummary(tuple):
    def __new__(cls, filename, lineno, name, line):
        return tuple.__new__(cls, (filename, lineno, name, line))

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    name = property(lambda self: self[2])
    line = property(lambda self: self[3])

    def __repr__(self):
        return "<FrameSummary file %s, line %d in %s>" % (self[0], self[1], self[2])

def _summary(filename, lineno, name):
    line = _lastcall.source(filename, lineno)
    line = line.strip() if line is not None else ""
    if _sys.version_info < (3,):
        return (filename, lineno, name, line or None)
    return FrameSummary(filename, lineno, name, line)

def extract_tb(tb, limit=None):
    rows = [_summary(*row) for row in _lastcall.traceback(tb)] if tb is not None else []
    return rows if limit is None else rows[:limit]

def extract_stack(f=None, limit=None):
    rows = []
    if f is None:
        while _lastcall.frame(len(rows)) is not None:
            rows.append(_summary(*_lastcall.frame(len(rows))[:3]))
    while f is not None:
        rows.append(_summary(f.f_code.co_filename, f.f_lineno, f.f_code.co_name))
        f = f.f_back
    rows.reverse()
    return rows if limit is None else rows[-limit:]

def format_list(extracted_list):
    out = []
    for filename, lineno, name, line in extracted_list:
        text = '  File "%s", line %d, in %s\n' % (filename, lineno, name)
        if line:
            text += "    %s\n" % line
        out.append(text)
    return out

def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)

def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))

def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)

def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit))

def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)

def _exception_of(exc, value):
    return exc if isinstance(exc, BaseException) else value

def format_exception_only(exc, value=None):
    exc = _exception_of(exc, value)
    if exc is None:
        return ["None\n" if _sys.version_info < (3,) else "NoneType: None\n"]
    cls = type(exc)
    name = cls.__name__
    if _sys.version_info >= (3,):
        name = getattr(cls, "__qualname__", name)
        if cls.__module__ not in ("__main__", "builtins"):
            name = cls.__module__ + "." + name
    text = str(exc)
    return ["%s: %s\n" % (name, text) if text else name + "\n"]

def _limited(text, limit):
    # Keeps the first frames of each traceback, or the last ones.
    if limit is None:
        return text
    out, frames, inside = [], [], False
    for line in text.splitlines(True) + [""]:
        if line.startswith('  File "') and (inside or out and out[-1].startswith("Traceback ")):
            frames.append(line)
            inside = True
        elif inside and line.startswith("    "):
            frames[-1] += line
        else:
            out += frames[:limit] if limit >= 0 else frames[limit:]
            frames, inside = [], False
            out.append(line)
    return "".join(out)

def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    exc = _exception_of(exc, value)
    text = _limited(_lastcall.format_exception(exc), limit)
    lines = []
    for line in text.splitlines(True):
        if lines and line.startswith("    ") and lines[-1].startswith("  "):
            lines[-1] += line
        else:
            lines.append(line)
    return lines

def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)

def _current():
    value = _sys.exc_info()[1]
    if value is None:
        return "NoneType: None\n" if _sys.version_info >= (3,) else "None\n"
    return _lastcall.format_exception(value)

def format_exc(limit=None, chain=True):
    return _limited(_current(), limit)

def print_exc(limit=None, file=None, chain=True):
    _write(_limited(_current(), limit), file)

def _write(text, file):
    (_sys.stderr if file is None else file).write(text)
