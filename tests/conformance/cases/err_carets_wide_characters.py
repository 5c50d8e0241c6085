names = {"日本": 1}
value = names["日本"] + names["中国"] + len("😀")
