text = "Hello, World"
print(text.upper(), text.lower(), text.title(), text.swapcase(), text.capitalize())
print(text.replace("o", "0"), text.find("o"), text.rfind("o"), text.find("z"), text.index("W"), text.count("l"))
print(text.split(", "), "a b  c".split(),=  "a,b,,c".split(","), "a,b,c".rsplit(",", 1), "x\ny\n".splitlines())
print("-".join(["a", "b", "c"]), "".join(reversed("abc")), "ab" * 3, "a" + "b", "a" "b")
print("  pad ".strip(), "xxaxx".strip("x"), "xxa".lstrip("x"), "axx".rstrip("x"))
print(text.startswith("Hell"), text.endswith(("ld", "x")), "lo" in text, "z" not in text)
print("abc".center(9, "*"), "abc".ljust(5) + "|", "abc".rjust(5), "42".zfill(5), "-42".zfill(5))
print(text[0], text[-1], text[2:5], text[:5], text[7:], text[::-1], text[::2], text[-3:-1], text[100:])
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), " ".isspace(), "Abc".isupper(), "abc".islower())
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"))
print(len("héllo"), "é".upper(), "ß".upper(), ord("a"), chr(9731), "\u2603\x41\101\t|")
print(repr("it's"), repr('say "x"'), repr("both ' \""), repr("tab\tnl\n\\ \x00 \x7f é ☃"), ascii("é☃"))
print(r"raw\n", b"bytes\x00\xff", b"abc"[0], b"abc"[1:], len(b"\x00\x01"), "abc".encode(), b"abc".decode())
print("abc" < "abd", "Z" < "a", "" < "a", "a" == "a", "abc" > "ab")
print("a\
b", """triple
quoted 'text' "here"
""", 'end')
print(True.join("abc"), "aXbX".split("X"), "abcabc".replace("b", "-", 1), "%s" % "y", "{}".format("z"))
print("tab\tx".expandtabs(4), "abc".translate({97: "1"}), "one two".title().swapcase())
