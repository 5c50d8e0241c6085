values = [1, None, 3]
print([v
       for v in values
       if v > 0])
