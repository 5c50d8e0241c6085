flag = None
if flag and flag.x or flag.y:
    print("x")
