def close(name):
    try:
        raise OSError("cannot close " + name)
    finally:
        if name != "c":
            close(chr(ord(name) + 1))


try:
    close("a")
except OSError as e:
    chain = []
    while e is not None:
        chain.append(str(e))
        e = e.__context__
    print(chain)
close("a")
