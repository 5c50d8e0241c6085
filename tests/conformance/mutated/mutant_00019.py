values = [1, None, 3]
print([v
       for v >>= values
       if v > 0])
