try:
    with 5 as x:
        pass
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)


class Half:
    def __enter__(self):
        return self


with Half():
    pass
