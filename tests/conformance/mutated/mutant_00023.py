with x:
    (a,
      b) = 1, 2, 3
for x in [1]: exec 'x'
