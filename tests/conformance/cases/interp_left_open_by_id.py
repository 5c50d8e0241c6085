import sys

import _xxsubinterpreters as interpreters


class Main:
    def __del__(self):
        print("main's object goes")


kept = Main()
a = interpreters.create()
b = interpreters.create()
for name, each in (("a", a), ("b", b)):
    interpreters.run_string(each, "import atexit; atexit.register(print, 'handler of', '%s'); print('in %s')" % (name, name))
print(interpreters.list_all())
sys.exit(5)
