import atexit

import _interpreters


class A:
    def __del__(self):
        print("main's object goes")


kept = A()
atexit.register(print, "main handler", flush=True)
for name in "ab":
    each = _interpreters.create()
    _interpreters.exec(each, "import atexit; atexit.register(print, 'handler of', '%s')\nprint('in %s')\n"
                             "class A:\n    def __del__(self): print('object of %s goes')\na = A()" % ((name,) * 3))
def runs_there():
    print("a function's code runs there", __name__)
print(_interpreters.exec(each, runs_there))
print("end")
1 / 0
