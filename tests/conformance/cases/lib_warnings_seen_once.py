import atexit
import warnings


def old():
    warnings.warn("use new() instead", DeprecationWarning, stacklevel=2)
    return 1


def risky():
    warnings.warn("this is risky")


old()
risky()
risky()
atexit.register(risky)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    print(len(caught), caught[0].category.__name__, caught[0].message)
warnings.simplefilter("error")
try:
    old()
except DeprecationWarning as e:
    print("raised", e)
