# https://docs.python.org/3/library/shutil.html
import os
import sys as _sys

class Error(OSError):
    pass

class SameFileError(Error):
    pass

_SameFileError = SameFileError

def copyfileobj(fsrc, fdst, length=0):
    fdst.write(fsrc.read())

def copyfile(src, dst, follow_symlinks=True):
    if os.path.abspath(src) == os.path.abspath(dst):
        if _sys.version_info < (3,):
            raise Error("`%s` and `%s` are the same file" % (src, dst))
        raise _SameFileError("%r and %r are the same file" % (src, dst))
    with open(src, "rb") as source:
        with open(dst, "wb") as target:
            target.write(source.read())
    return dst

def copy(src, dst, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    return dst

copy2 = copy

def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = ignore(src, names) if ignore is not None else ()
    if not (dirs_exist_ok and os.path.isdir(dst)):
        os.mkdir(dst)
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function)
        else:
            copy_function(source, target)
    return dst

def rmtree(path, ignore_errors=False, onerror=None, onexc=None, dir_fd=None):
    def failed(function, name):
        info = _sys.exc_info()
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, name, info[1])
        elif onerror is not None:
            onerror(function, name, info)
        else:
            raise
    path = str(path)
    try:
        names = os.listdir(path)
    except OSError:
        failed(os.listdir, path)
        return
    for name in sorted(names):
        whole = os.path.join(path, name)
        if os.path.isdir(whole):
            rmtree(whole, ignore_errors, onerror, onexc)
            continue
        try:
            os.unlink(whole)
        except OSError:
            failed(os.unlink, whole)
    try:
        os.rmdir(path)
    except OSError:
        failed(os.rmdir, path)

def move(src, dst, copy_function=copy2):
    src, target = str(src), str(dst)
    if os.path.isdir(target):
        target = os.path.join(target, os.path.basename(src.rstrip("/")))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    os.rename(src, target)
    return target
