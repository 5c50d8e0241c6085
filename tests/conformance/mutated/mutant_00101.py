n = 7 ** 5000
print(len(str(n % 10 ** 4000)))
try:
    print(len(str(n * 7 ** 1000)))
except ValueError as e:
    print("ValueError:", e)
try:
    (int("9" * 5000) % 1000)
except ValueError as e:
    print("ValueError:", e)
