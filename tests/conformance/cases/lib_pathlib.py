import atexit
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as d:
    p = Path(d) / "sub"
    p.mkdir()
    (p / "a.txt").write_text("hi")
    print((p / "a.txt").read_text(), p.exists(), p.name, (p / "a.txt").suffix)
    with open(p / "a.txt") as f:
        print(f.read())
    (p / "a.txt").unlink()
    print(list(p.iterdir()), p.is_dir())
print(Path(d).exists(), repr(Path("/a//b/../c")), Path("a") / "b", Path("x").parent)
pid = Path("server.pid")
pid.write_text("1")


@atexit.register
def clean():
    pid.unlink()
    print(pid.exists())
