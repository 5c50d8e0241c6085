if 0:
    total = 1 + \
         = 2 + \
        "three"
