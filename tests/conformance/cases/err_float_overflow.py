try:
    print(10.0 ** 400)
except OverflowError as e:
    print("OverflowError:", e, e.args)
print(1e308 * 10, -1e308 * 10)
int(float("inf"))
