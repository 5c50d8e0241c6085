items = [1, 2, 3]
print(items[0:2])
print(items["a":"b"])
