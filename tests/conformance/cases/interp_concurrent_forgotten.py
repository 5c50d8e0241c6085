import atexit
import concurrent.interpreters as interpreters

atexit.register(print, "main handler")
a = interpreters.create()
print(a, a.id, interpreters.list_all(), interpreters.get_current() is interpreters.get_main(), a.is_running(), a.whence)
a.prepare_main(x=5, y="s")
a.exec("import atexit; atexit.register(print, 'sub', x, y)")
try:
    a.prepare_main(x=[1])
except interpreters.NotShareableError as error:
    print(type(error).__mro__, error)
a = None
print("after", interpreters.list_all())
for call in (lambda: interpreters.get_main().close(), lambda: interpreters.Interpreter(77),
             lambda: interpreters.get_main().exec("print(1)")):
    try:
        call()
    except Exception as error:
        print(type(error), error)
