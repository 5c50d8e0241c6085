


connection = connect("example", port=8080,
                     timeout=5)
