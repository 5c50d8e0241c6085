# Loops over numbers.
def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


longest = 0
best = 0
for i in range(1, 700):
    steps = collatz(i)
    if steps > longest:
        longest = steps
        best = i
x = 0.0
for i in range(5000):
    x = x * 0.5 + i
    if x > 1000.0:
        x -= 1000.0
print(best, longest, x)
