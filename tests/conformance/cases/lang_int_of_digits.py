# -*- coding: utf-8 -*-
def show(*arguments):
    try:
        print(repr(int(*arguments)))
    except Exception as e:
        print(type(e).__name__, e)


for text in (u"\u0663", u"\u0661\u0662\u0663", u"-\u0663", u"\u00b2", u"\uff11\uff12", u"\u0967\u0968", u"1\u0663", u" \u00a07\u2003", u"\u2212" u"5",
             u"1_000", u"1__0", u"_1", u"1_", u"+ 1", u"0x10", u"\U0001d7d8\U0001d7d9", u"\u4e09", u"\u2460", u"", u" ", u"12 3", u"\x00", u"1\x00", u"1\n", u"\ud800"):
    show(text)
for text in (u"\u0663", u"zz", u"0x1f", u"\uff11\uff10", u"1_f", u"0b11", u"0o17", u"-0x_1f", u"9", u"\u0663a"):
    for base in (0, 2, 8, 16, 36):
        show(text, base)
show("1", 1)
show("1", 37)
show("1", -1)
show(1, 10)
show("010", 0)
show(b"12")
show(b" 12 ", 16)
show(b"\xff")
show([])
show(None)
show("1" * 30)
for text in (u"\u0663.\u0665", u" 1.5 ", u"1_0.5", u"1__0", u"inf", u"-Infinity", u"nan", u"+NaN", u"1e5", u"1e", u".", u"\uff11e\uff12", u"", u"0x1", u"1.5\x00"):
    try:
        print(repr(float(text)))
    except Exception as e:
        print(type(e).__name__, e)
print(u"\u0663".isdigit(), u"\u00b2".isdigit(), u"\u2460".isdigit())
if str is not bytes:
    print("\u0663".isdecimal(), "\u00bd".isnumeric(), "\u4e09".isnumeric(), "\u00b2".isdecimal(), "\u00b2".isnumeric())
    for code in (0x1D7CE, 0x1E950, 0x11950, 0x1FBF0, 0x10D40, 0x11BF0):
        print(hex(code), chr(code).isdigit(), chr(code).isdecimal(), chr(code).isalnum())
