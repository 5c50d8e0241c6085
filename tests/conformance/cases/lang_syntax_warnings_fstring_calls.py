x = 1


def f():
    f"a{x}"()
    f"a{x}"["b"]
    f"a"(1)
    (f"a{x}" "b")(1)


print("end")
