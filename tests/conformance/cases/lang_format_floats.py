def show(value, spec):
    try:
        print(spec, repr(format(value, spec)))
    except Exception as e:
        print(spec, type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for value in (inf, -inf, nan, 0.0, -0.0, 1.5, -1234567.891, 1e300, 1e-7, 123456789.0):
    for spec in ("010", "010f", "+010", "+010.2f", "=10", "0=10", "0>10", "0<10", "0^10", "x=10", ",", "010,", "015,.2f", "_", "e", "E", "F", "G", "g",
                 "%", ".0f", "#.0f", "#g", "#.3g", "n", ".3", ".0", "-010", " 010", "020,.1f", "z", "z.1f", ".1%", "012%", ">12", "^12.1f", "a", "d", "s",
                 "x", "c", ",e", "_f", ",_f", "F", "+F", "010F"):
        show(value, spec)
for text in ("%010f", "%+010f", "%-10f|", "%010.2e", "% 010g", "%+F", "%#.0f", "%010s", "%5.1f", "%G"):
    for value in (inf, -inf, nan, -1.5):
        try:
            print(text, repr(text % value))
        except Exception as e:
            print(text, type(e).__name__, e)
print("{:010} {:+010} {:>010}".format(inf, -inf, nan))
