import sys, threading, collections, functools, weakref, signal, io
for x in (sys.stdout, threading.Lock(), threading.RLock(), sys.version_info, collections.deque(), functools.partial(print), signal.SIGTERM, io.StringIO(), iter([]), (x for x in []), threading.Thread(), sys, threading.local(), threading.Event(), collections.OrderedDict(), collections.defaultdict(int), sys._getframe(), sys._getframe().f_code, threading.Condition()):
    try: x.nope
    except AttributeError as e: print(e)
    try: x + 1
    except Exception as e: print(e)
    try: 1 + x
    except Exception as e: print(e)
    try: x()
    except Exception as e: print(e)
    try: int(x)
    except Exception as e: print(e)
    try: "a".join(x)
    except Exception as e: print(e)
    try: sys.version_info[:2] == (3, 6) or x[0]
    except Exception as e: print(e)
    try: len(x)
    except Exception as e: print(e)
class Mine(collections.deque): pass
try: Mine().nope
except AttributeError as e: print(e)
