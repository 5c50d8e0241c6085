import atexit


def close(name,
          force=False,
          *,
          wait=0):
    if force:
        raise OSError("cannot close %s" % name)
    print("closed", name)


atexit.register(
    lambda: close(
        "socket",
        force=True,
        wait=1,
    )
)
atexit.register(close, "file",
                wait=2)
