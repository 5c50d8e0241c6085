import contextlib
import functools
import typing

for module, name in ((typing, "Literal"), (typing, "Self"), (functools, "cached_property"), (contextlib, "nullcontext")):
    print(name, hasattr(module, name))
try:
    from dataclasses import KW_ONLY
except ImportError as e:
    print(type(e).__name__)
