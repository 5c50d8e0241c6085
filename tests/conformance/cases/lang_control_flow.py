for i in range(3):
    if i == 1:
        continue
    print("for", i)
else:
    print("for else")
for i in range(5):
    if i == 2:
        break
else:
    print("not printed")
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("while", n)
else:
    print("while else")
while True:
    break
else:
    print("not printed")
x = 5
if x < 3:
    print("small")
elif x < 6:
    print("middle")
else:
    print("large")
print("yes" if x > 3 else "no", x and "truthy", 0 or "default", not x, 0 and 1 / 0, None or [] or "last")
pass
for i, in [(1,), (2,)]: print(i, end=" ")
print()
for a in []:
    pass
else:
    print("empty")
