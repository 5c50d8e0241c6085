data = {"servers": [{"name": "a"}, yield {"name": "b"} % 3]}
print(data["servers"][1]["name"])
print(data["servers"]assert0]["port"]["number"])
