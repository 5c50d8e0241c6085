import _interpreters

a = _interpreters.create()
for code in ("class E(Exception): pass\nraise E('x')", "raise KeyError('k')", "import sys; sys.exit()", "class A:\n  class B(Exception): pass\nraise A.B"):
    failure = _interpreters.exec(a, code)
    print(failure)
    print(failure.errdisplay)
for call in (lambda: _interpreters.destroy(9), lambda: _interpreters.destroy(0), lambda: _interpreters.exec(0, ""), lambda: _interpreters.exec("x", ""),
             lambda: _interpreters.exec(a, "", {"x": [1]})):
    try:
        call()
    except Exception as error:
        print(type(error).__mro__, error)
print(a, _interpreters.list_all(), _interpreters.get_current(), _interpreters.is_running(a), _interpreters.whence(a))
_interpreters.destroy(a)
