import atexit
import os
import sys
import threading


def leave(how):
    try:
        if how == "exit":
            sys.exit(9)
        if how == "raise":
            raise SystemExit("text")
        if how == "interrupt":
            raise KeyboardInterrupt
        if how == "base":
            raise BaseException("base")
    finally:
        print("leaving", how)


atexit.register(print, "done")
for how in ("exit", "raise", "interrupt", "base", ""):
    t = threading.Thread(target=leave, args=(how,), name=how or "none")
    t.start()
    t.join()
sys.stdout.flush()
t = threading.Thread(target=os._exit, args=(4,))
t.start()
t.join()
print("not reached")
