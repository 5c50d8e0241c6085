# -*- coding: utf-8 -*-
def show(value, spec):
    try:
        print(spec, repr(format(value, spec)))
    except Exception as e:
        print(spec, type(e).__name__, e)


for spec in ("c", "5c", "<5c", "^5c", "05c", "+c", ",c", "#c", ".2c", "=5c", "*^7c", "_c", "-c", " c"):
    show(65, spec)
for value in (-1, 0, 0x10ffff, 0x110000, 233, 300, 2 ** 70, True):
    show(value, "c")
for spec in (".2s", ".2d", "s", "5s", ".2", ".2x", "z", "zd", "y", "j", ",x", ",b", "_x", "_b", "_d", ",_", ",,", "_,", "#,x", ",n", "_n", "n",
             "%", ".1%", "e", ".2f", "010", "=10", "+", "- ", "<<10", "{<10", "10.", ".", "1000000000000000000000", "5.99999999999999999999",
             "08.3", "#010x", "#b", "#o", "#X", "X", "<010", "^010d", "é^9d", "+010,d", "+,", ",d", " d"):
    show(1234567, spec)
for spec in ("d", "c", "x", "=5", "+5", " 5", "#5", "05", ",", "_", "z", ".3", "5.2", "s", ".2s", "-", "<5", ".2d"):
    show("text", spec)
for spec in ("", "d", "s", "x", "c", "05", "+", "#", ",", "<5", "=5", ".2"):
    show(True, spec)
for spec in ("", "s", "5", "d"):
    show(None, spec)
    show([1], spec)
    show((1,), spec)
    show({}, spec)
