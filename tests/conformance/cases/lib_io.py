import io
import sys

s = io.StringIO("one\ntwo\n")
print(s.readline(), list(s), s.read())
out = io.StringIO()
print("kept", file=out)
print(repr(out.getvalue()), out.tell(), out.seek(0), out.read(2))
b = io.BytesIO(b"abc")
b.seek(1)
print(b.write(b"XYZ"), b.getvalue())
with io.StringIO() as closed:
    pass
try:
    closed.write("x")
except ValueError as e:
    print(e)
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden")
text, sys.stdout = sys.stdout.getvalue(), old
print(repr(text))
