import concurrent.interpreters as interpreters

a = interpreters.create()
for code in ("import sys; sys.exit(3)", "raise KeyboardInterrupt", "def f():\n    1 / 0\ntry:\n    f()\nexcept Exception as e:\n    raise ValueError('v') from e"):
    try:
        a.exec(code)
    except interpreters.ExecutionFailed as error:
        print(error)
        print(error.excinfo)
a.close()
for call in (a.close, a.is_running, lambda: a.exec("")):
    try:
        call()
    except interpreters.InterpreterNotFoundError as error:
        print(error)
