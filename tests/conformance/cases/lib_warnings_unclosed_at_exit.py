import warnings

warnings.simplefilter("always", ResourceWarning)
f = open("out.txt", "w")
f.write("data")
print("leaving")
