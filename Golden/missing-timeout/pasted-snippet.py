response = requests.get("https://a.example")
print(response.json())
