value = None
if (value is None
        and len(value) > 0
        or True):
    print("not reached")
