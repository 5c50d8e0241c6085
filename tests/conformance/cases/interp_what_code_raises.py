import _xxsubinterpreters as s

a = s.create()
for code in ("raise KeyError('a')", "[][1]", "open('/nope')", "class E(Exception): pass\nraise E('x')", "raise ValueError",
             "import nope", "x", "raise StopIteration(5)", "assert 0, 'msg'", "import sys; sys.exit(3)"):
    try:
        s.run_string(a, code)
    except s.RunFailedError as error:
        print(error, error.args, repr(error.__cause__))
s.destroy(a)
