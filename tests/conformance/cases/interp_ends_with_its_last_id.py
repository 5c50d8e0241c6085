import atexit

import _xxsubinterpreters as interpreters

atexit.register(print, "main handler")
a = interpreters.create()
interpreters.run_string(a, "import atexit; atexit.register(print, 'sub handler'); print('in sub')")
other = interpreters.list_all()[1]
a = None
print("one id is left", flush=True)
other = None
print("none is left")
