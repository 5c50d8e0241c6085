import atexit

exec("q = 1 + 2\ndef ff(): return q")
print(q, ff(), eval("q * 3"))
space = {}
exec("z = 5", space)
print(space["z"], sorted(k for k in space))


def local():
    a = 1
    return eval("a + 1"), eval("a + b", {"a": 10, "b": 2})


print(local())
exec("import atexit\natexit.register(print, 'registered by exec')")
try:
    exec("1 / 0")
except ZeroDivisionError as e:
    print(e)
exec("raise ValueError('from exec')")
