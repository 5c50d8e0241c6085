def connect(host, port=80, *, timeout=1):
    raise OSError("no route to %s:%d" % (host, port))


connection = connect("example", port=8080,
                     timeout=5)
