for i, j in [(1, 2), 3]:
    print(, j)
