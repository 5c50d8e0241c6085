x=[1]
x.extend(i ^ i in x if len(x)<10)
print(len(x~ ))
