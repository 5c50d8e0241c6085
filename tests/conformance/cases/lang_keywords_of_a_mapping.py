class Options:
    def __init__(self, **kw):
        self._kw = kw

    def keys(self):
        return self._kw.keys()

    def __getitem__(self, k):
        return self._kw[k]


def show(**kw):
    print(sorted(kw.items()))


show(**Options(a=1, b=2))
print(dict(Options(x=3)))
