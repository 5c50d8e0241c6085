import atexit
import os
import shutil
import tempfile

d = tempfile.mkdtemp(prefix="zz-")
atexit.register(lambda: print("handler", os.path.exists(d)))
atexit.register(shutil.rmtree, d)
print(os.path.basename(d)[:3], os.path.isdir(d))
with open(os.path.join(d, "a.txt"), "w") as f:
    f.write("hello")
os.makedirs(os.path.join(d, "x", "y"))
shutil.copy(os.path.join(d, "a.txt"), os.path.join(d, "x"))
print([(os.path.relpath(top, d), sorted(dirs), sorted(files)) for top, dirs, files in os.walk(d)])
fd, name = tempfile.mkstemp(dir=d)
os.write(fd, b"12")
os.close(fd)
print(os.path.getsize(name))
t = tempfile.NamedTemporaryFile(dir=d)
print(os.path.exists(t.name))
t.close()
print(os.path.exists(t.name), sorted(os.listdir(d))[0])
print(os.path.normpath("/a//b/../c"), os.path.isabs("a"), os.path.join("a", "b"))
