message = "total: " + 5 + " items"
