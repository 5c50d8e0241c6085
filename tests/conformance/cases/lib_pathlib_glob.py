import atexit
from pathlib import Path

base = Path("work")
base.mkdir(exist_ok=True)
(base / "a.txt").write_text("hello\n")
(base / "b.log").touch()


@atexit.register
def clean():
    for p in sorted(base.iterdir()):
        print("unlink", p.name, p.suffix, p.stat().st_size)
        p.unlink()
    base.rmdir()
    print(base.exists(), base.parent, base / ".." / "x", repr(base))


print((base / "a.txt").read_text(), [p.name for p in sorted(base.glob("*.txt"))])
print(Path("/tmp/x.tar.gz").stem, Path("a/b/c.py").parts, Path("a").joinpath("b", "c"))
