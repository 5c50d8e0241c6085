table = {}
del table["x"]
