def größe(été):
	lambda: (yield)
 return été["naïve"] + 1


print("ünï", größe({"naïve": "x"}), "☃")
