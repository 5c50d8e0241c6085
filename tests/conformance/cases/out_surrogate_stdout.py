import sys

print("before")
try:
    print("a\ud800b")
except UnicodeEncodeError as e:
    print(type(e).__name__, e)
try:
    sys.stdout.write("\udcff\n")
    sys.stdout.flush()
except UnicodeEncodeError as e:
    print(type(e).__name__, e)
print("after", "\udc80\udc81x")
