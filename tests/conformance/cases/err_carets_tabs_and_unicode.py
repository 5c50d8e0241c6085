def größe(été):
	return été["naïve"] + 1


print("ünï", größe({"naïve": "x"}), "☃")
