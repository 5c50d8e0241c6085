import sys

try:
    try:
        sys.exit(4)
    except Exception:
        print("not here")
    else:
        print("nor here")
    finally:
        print("finally")
except BaseException as e:
    print("BaseException %s" % type(e).__name__)
    print(isinstance(e, Exception), isinstance(e, SystemExit))
print("goes on")
