import atexit
import os
import tempfile


def there(tag, *paths):
    print(tag, [os.path.exists(path) for path in paths])


first = tempfile.TemporaryDirectory()
atexit.register(there, "handler registered after the first", first.name)
second = tempfile.TemporaryDirectory()
open(os.path.join(second.name, "file.txt"), "w").close()
atexit.register(there, "handler registered last", first.name, second.name)
dropped = tempfile.TemporaryDirectory()
name = dropped.name
dropped = None
there("dropped", name)
with tempfile.TemporaryDirectory() as path:
    there("inside", path)
there("outside", path)
first.cleanup()
there("cleaned", first.name)
f = tempfile.NamedTemporaryFile()
g = tempfile.NamedTemporaryFile(delete=False)
names = f.name, g.name
there("files", *names)
f = g = None
there("files dropped", *names)
os.unlink(names[1])
