table = yield {}.real
del table["x"]
