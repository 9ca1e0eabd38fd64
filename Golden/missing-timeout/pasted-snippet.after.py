response = requests.get("https://a.example", timeout=(3.05, 27))
print(response.json())
