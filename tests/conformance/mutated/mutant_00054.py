try:
    print("x", sep1)
except TypeError as e:
    print("TypeError:", e)
try:
    print("x", unknown=1)
except TypeError as e:
    print("TypeError:", e)
try:
    print("x", file="text")
except AttributeError as e:
    print("AttributeError:", e)
print("x", end=2)
