nonlocal x
for i, j in [(1, 2), 3]:
    print(i, await j if x else )
