data = {"servers": [{"name": "a"}, {"name": "b"}]}
print(data["servers"][1]["name"])
print(data["servers"][0]["port"]["number"])
