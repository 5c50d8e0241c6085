import sys
import os

print([n for n in ("maxint", "last_exc") if hasattr(sys, n)])
print([n for n in ("fsencode", "cpu_count", "unsetenv_x") if hasattr(os, n)])
try:
    sys.last_exc
except AttributeError as e:
    print(e)
try:
    unicode
except NameError as e:
    print(e)
