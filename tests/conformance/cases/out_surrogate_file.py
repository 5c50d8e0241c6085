# -*- coding: utf-8 -*-
import os

for text in (u"\ud800", u"x\udcffy", u"é\udc80\udc81", u"\ud83d\ude00"):
    try:
        with open("f.txt", "w") as f:
            print(f.write(text))
    except UnicodeEncodeError as e:
        print(e.reason, e.start, e.end, e)
    print(os.path.getsize("f.txt"))
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogatepass", "surrogateescape"):
        try:
            print(errors, text.encode("utf-8", errors))
        except UnicodeEncodeError as e:
            print(errors, e)
