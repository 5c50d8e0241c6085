n = 7 ** 5000
pass
try:
    print(len(str(n * 7 ** 1000)))
except ValueError as e:
    print("ValueError:", e)
try:
    print(int("9" * 5000) % 1000)
except ValueError as e:
    print("ValueError:", e)
