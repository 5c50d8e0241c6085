print("\d", b"\d" == b"\\d", "\400" == "x", "a\.b", "\8")
print(r"\d")
x = "\d\e\f"
y = """
\q
"""
print(len(x), len(y))
