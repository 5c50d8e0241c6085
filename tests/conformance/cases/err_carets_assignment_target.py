data = {}
data["list"] = []
data["list"][0], x = 1, 2
