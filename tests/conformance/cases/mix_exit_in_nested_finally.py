import atexit, sys
def A():
    print("A")
    try:
        try:
            sys.exit(3)
        finally:
            print("inner finally")
            raise ValueError("from finally")
    except SystemExit:
        print("never")
    except ValueError as e:
        print(type(e.__context__).__name__, e.__context__)
        raise
    finally:
        print("outer finally")
def B():
    try:
        return sys.exit("B says bye")
    finally:
        print("B finally")
def C():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("C", i)
        finally:
            print("C finally", i)
    else:
        print("C else")
    1 / 0
atexit.register(A)
atexit.register(B)
atexit.register(C)
try:
    try:
        sys.exit(5)
    finally:
        print("main finally")
        atexit.register(print, "late", sep="-")
except SystemExit as e:
    print("caught", e.code)
    try:
        raise KeyError("k") from e
    except KeyError as k:
        print(repr(k.__cause__), k.__suppress_context__)
    raise
