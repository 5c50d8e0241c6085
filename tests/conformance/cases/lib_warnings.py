import atexit
import warnings

warnings.warn("careful")
for i in range(2):
    warnings.warn("once for the place", UserWarning)
warnings.warn("deprecated", DeprecationWarning)


def old():
    warnings.warn("old", FutureWarning, stacklevel=2)


old()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded")
    print(len(caught), caught[0].message, caught[0].category.__name__)
warnings.simplefilter("error")
try:
    warnings.warn("raised")
except UserWarning as e:
    print("raised", e)
warnings.simplefilter("ignore")
atexit.register(warnings.warn, "not shown")
