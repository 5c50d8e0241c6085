# What os has beside the functions in C++ (modules/os.cpp).
import os
import sys as _sys
import _lastcall

_modes = {}

def makedirs(name, mode=511, exist_ok=False):
    name = str(name)
    head, tail = os.path.split(name)
    if not tail:
        head, tail = os.path.split(head)
    if head and tail and not os.path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        os.mkdir(name, mode)
    except OSError:
        if not exist_ok or not os.path.isdir(name):
            raise

def removedirs(name):
    os.rmdir(name)
    head, tail = os.path.split(name)
    if not tail:
        head, tail = os.path.split(head)
    while head and tail:
        try:
            os.rmdir(head)
        except OSError:
            break
        head, tail = os.path.split(head)

def walk(top, topdown=True, onerror=None, followlinks=False):
    top = str(top)
    try:
        names = os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [name for name in names if os.path.isdir(os.path.join(top, name))]
    files = [name for name in names if name not in dirs]
    if topdown:
        yield top, dirs, files
    for name in dirs:
        for each in walk(os.path.join(top, name), topdown, onerror, followlinks):
            yield each
    if not topdown:
        yield top, dirs, files

def chmod(path, mode):
    if not os.path.exists(path):
        os.listdir(path)
    _modes[os.path.abspath(path)] = mode & 4095

_mask = [18]

def umask(mask):
    _mask.append(mask & 511)
    return _mask.pop(0)

def access(path, mode):
    return os.path.exists(path)

def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    return type(path).__fspath__(path)

def fsencode(filename):
    return fspath(filename).encode()

def fsdecode(filename):
    return fspath(filename)

def getuid():
    return 1000

geteuid = getgid = getegid = getuid

def getlogin():
    return "user"

def cpu_count():
    return 4

process_cpu_count = cpu_count
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
curdir, pardir, extsep, altsep, pathsep, linesep, devnull = ".", "..", ".", None, ":", "\n", "/dev/null"
EX_OK = 0
for _number, _name in enumerate(
        "USAGE DATAERR NOINPUT NOUSER NOHOST UNAVAILABLE SOFTWARE OSERR OSFILE CANTCREAT IOERR "
        "TEMPFAIL PROTOCOL NOPERM CONFIG".split(), 64):
    globals()["EX_" + _name] = _number
if _sys.version_info >= (3,):
    error = OSError

class stat_result(tuple):
    _names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        if name.startswith("st_"):
            _lastcall.refuse("%s of os.stat()" % name, "use os.path.getsize()")
        raise AttributeError("'os.stat_result' object has no attribute %r" % name)

stat_result.__module__ = "os"

def stat(path):
    if os.path.isdir(path):
        mode, size = 16877, 4096
    else:
        mode, size = 33188, os.path.getsize(path)
    mode = mode & ~4095 | _modes.get(os.path.abspath(path), mode & 4095)
    return stat_result((mode, 0, 0, 1, 1000, 1000, size))

lstat = stat

if _sys.version_info >= (3,):
    def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
        if not isinstance(fd, int):
            raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
        return open(fd, mode, buffering, encoding, *args, **kwargs)
