values = {"a": 1}

total = (values["a"]
         + 2
         + values["missing"])
