def count(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed")


print(list(count(3)), sum(count(4)), next(count(1)))
print(sum(x * x for x in range(4)), max((len(w) for w in ("a", "bb")), default=0))
for i in count(5):
    if i == 1:
        break
print("after")
