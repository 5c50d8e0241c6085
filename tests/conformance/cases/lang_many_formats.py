import atexit

x, y, s, d = 255, -3.14159, "text", {"k": [1, 2]}
print("%5d|%-5d|%05d|%x|%X|%o|%e|%.2f|%g|%s|%r|%c|%%" % (x, x, x, x, x, x, y, y, y, s, s, "z"))
print("{:>8}|{:<8}|{:^8}|{:*^8}|{:08.3f}|{:+d}|{:,}|{:e}|{:%}".format(s, s, s, s, y, x, 1234567, y, 0.25))
print("{0}{1}{0} {a} {b[k][1]} {c.real}".format(1, 2, a=3, b=d, c=4))
print(f"{x!r:>6}|{y:.1f}|{s!s:^10}|{d['k'][0]}|{x:#x}|{x:b}|{x + 1 if x else 0}|{'nested ' + f'{x}'}")
print("%(a)s %(b)5.1f" % {"a": 1, "b": 2.55}, "{:{w}.{p}}".format("abcdef", w=8, p=3))
print(str(1e16), 1e15, 0.1 + 0.2, 1 / 3, 1e-5, 100.0, -0.0, float("inf"), 2**100, 10**20 // 7, -7 // 2, -7 % 3, divmod(-7, 2))
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), abs(-5), pow(2, 10), pow(3, 4, 5), int("0x1f", 16), int("101", 2), float("1e3"))
for bad in (lambda: "%d" % "x", lambda: "{:d}".format("x"), lambda: "{}".format(), lambda: "{a}".format(), lambda: f"{s:d}", lambda: "%s %s" % (1,), lambda: "%z" % 1, lambda: "{:.2f}".format("s"), lambda: format(5, "q")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
atexit.register(lambda: print(f"{1 / 0}"))
print("{0.missing}".format(5))
